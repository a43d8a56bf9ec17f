import assert from 'node:assert/strict';

const themes = { 'Dark Modern': 'vscode-dark', 'Dark High Contrast': 'vscode-high-contrast', 'Light High Contrast': 'vscode-high-contrast-light', 'Light Modern': 'vscode-light' };

/** Whether both views can be read in every kind of theme, and used without a mouse or without sight. */
export async function appearance(step, workbench) {
  const { page } = workbench;
  const decisions = () => workbench.view('total');
  const articles = () => workbench.view('article-list');

  await step('official words stand beside the rules', async () => {
    await workbench.show('2021-70.policy');
    await workbench.command('PolicyLang: Official Words Beside the Rules');
    const view = await articles();
    await view.getByTestId('article').nth(12).waitFor();
    assert.equal(await view.locator('[data-article="12"] [data-testid=sentence]').nth(1).locator('.sentence').innerText(), '引导企业建立专利与技术标准协同发展机制，加强标准制定过程中的专利保护，促进创新成果产业化应用。');
  });

  await step('both views can be read in every theme', async () => {
    for (const [theme, kind] of Object.entries(themes)) {
      await workbench.command('Preferences: Color Theme');
      await page.locator('input[placeholder^="Select Color Theme"]').fill(theme);
      await page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${theme}"]`).waitFor();
      await workbench.press('Enter');
      for (const [name, view] of [['decisions', await decisions()], ['articles', await articles()]]) {
        await view.waitForFunction(kind => document.body.classList.contains(kind), kind);
        assert.deepEqual(await view.evaluate(faint), [], `${name} in ${theme}`);
      }
      await workbench.shoot(`views-in-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }
  });

  await step('every control of both views has a name and is reached by the keyboard', async () => {
    for (const [tab, find] of [['Words: 2021-70.policy', articles], ['Decisions: quanzhou', decisions]]) {
      await page.locator('.tab', { hasText: tab }).click();
      const view = await find();
      assert.deepEqual(await view.evaluate(unnamed), []);
      const controls = await view.evaluate(() => {
        const all = [...document.querySelectorAll('button, select, input, summary, [tabindex="0"]')].filter(e => e.checkVisibility());
        all.forEach((e, i) => { e.dataset.order = String(i); });
        all[0].focus();
        return Math.min(all.length, 40);
      });
      assert.ok(controls > 5);
      for (let i = 1; i < controls; i++) {
        await workbench.press('Tab');
        assert.equal(await view.evaluate(() => document.activeElement?.dataset.order), String(i));
      }
    }
    const grid = await decisions();
    assert.equal(await grid.locator('[role=grid] [role=columnheader]').count(), 7);
    await grid.locator('[role=grid]').focus();
    await workbench.press('Home', 'ArrowDown');
    const chosen = await grid.locator('[data-index="1"][data-claim]').getAttribute('data-claim');
    await workbench.press('Enter');
    await grid.waitForFunction(id => document.querySelector('[data-testid=explanation-title]')?.innerText.includes(id), chosen);
    assert.equal(await (await articles()).locator('[role=table]:not(:has([role=columnheader]))').count(), 0);
  });
}

/** In a view: texts that do not stand out against what is behind them by 4.5 to 1. */
function faint() {
  const parse = text => {
    const numbers = text.match(/[\d.]+/g).map(Number);
    const [r, g, b, a = 1] = text.startsWith('color(srgb') ? [...numbers.slice(0, 3).map(n => n * 255), ...numbers.slice(3)] : numbers;
    return [r, g, b, a];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = element => element === null ? [255, 255, 255, 1] : over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  const opacity = element => element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
  return [...document.body.querySelectorAll('*')].flatMap(element => {
    const text = [...element.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join('').trim();
    if (text === '' || !element.checkVisibility() || element.closest('script, style, .unseen, option, .waiting')) return [];
    const ground = behind(element);
    const [r, g, b, a] = parse(getComputedStyle(element).color);
    const [one, other] = [light(over([r, g, b, a * opacity(element)], ground)), light(ground)].sort((x, y) => y - x);
    const ratio = (one + 0.05) / (other + 0.05);
    return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)} ${element.className} ${text.slice(0, 20)}`];
  });
}

/** In a view: controls that say nothing to who cannot see them. */
function unnamed() {
  return [...document.querySelectorAll('button, select, input, summary, [tabindex="0"], [role=table], [role=grid], [role=toolbar]')]
    .filter(e => e.checkVisibility() && !(e.getAttribute('aria-label') || (e.matches('button, summary') && e.textContent.trim())))
    .map(e => e.outerHTML.slice(0, 120));
}

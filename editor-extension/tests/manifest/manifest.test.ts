import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '..', '..', '..');
const read = (...parts: string[]) => readFileSync(join(root, ...parts), 'utf8');
const json = (...parts: string[]) => JSON.parse(read(...parts)) as Record<string, string>;
const manifest = read('package.json');

/** Every text of a JSON value. */
function* texts(value: unknown): Generator<string> {
    if (typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* texts(inner);
}

const sources = () => readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => read('src', f));

test('every text of the manifest is there in both languages, and no other', () => {
    const used = new Set([...texts(JSON.parse(manifest))].flatMap((t) => /^%(.+)%$/.exec(t)?.[1] ?? []));
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
        assert.deepEqual(Object.keys(json(file)).sort(), [...used].sort(), file);
    }
});

test('the Chinese texts are Chinese', () => {
    for (const [key, text] of Object.entries(json('package.nls.zh-cn.json'))) assert.match(text, /\p{Script=Han}/u, key);
});

test('every text said by the code is translated, with the same places for values, and no other', () => {
    const said = new Set<string>();
    for (const source of sources()) {
        for (const match of source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)) said.add(match[1]!.replace(/\\(.)/g, '$1'));
        assert.doesNotMatch(source, /\bl10n\.t\(\s*[^'\s]/, 'a text is a literal');
    }
    const bundle = json('l10n', 'bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...said].sort());
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map((m) => m[0]).sort();
    for (const [english, chinese] of Object.entries(bundle)) {
        assert.match(chinese, /\p{Script=Han}/u, english);
        assert.deepEqual(places(chinese), places(english), english);
    }
});

test('every file the manifest names is there', () => {
    const contributes = (JSON.parse(manifest) as { contributes: unknown; icon: string });
    for (const path of [...texts(contributes)].filter((t) => /^(\.\/|icons\/|walkthrough\/).*\.(json|svg|png|md)$/.test(t))) {
        assert.ok(existsSync(join(root, path)), path);
    }
});

test('every command is registered, and every registered command of ours is told', () => {
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: { command: string }[] } };
    const told = contributes.commands.map((c) => c.command);
    const registered = sources().flatMap((s) => [...s.matchAll(/'(policylang\.[A-Za-z]+)'\s*[:,]\s*(?:async )?\(/g)].map((m) => m[1]!));
    assert.deepEqual(told.filter((c) => !registered.includes(c)), [], 'not registered');
    assert.deepEqual(registered.filter((c) => !told.includes(c)), [], 'not told');
});

test('every walkthrough page is there in both languages', () => {
    const pages = readdirSync(join(root, 'walkthrough'));
    const english = pages.filter((p) => !p.includes('.nls.'));
    assert.deepEqual(pages.filter((p) => p.includes('.nls.zh-cn.')).map((p) => p.replace('.nls.zh-cn', '')).sort(), english.sort());
    for (const page of english) assert.ok(manifest.includes(`walkthrough/${page}`), page);
});

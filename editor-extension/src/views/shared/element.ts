import { parts } from './spoken';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined | false;

/** An element with attributes and children. `on…` is no attribute: the content policy forbids it, listeners are added in code. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
    }
    made.append(...children.filter((c) => c !== undefined && c !== false));
    return made;
}

/** A button that does something. */
export function button(attributes: Attributes, onClick: (event: MouseEvent) => void, ...children: readonly Child[]): HTMLButtonElement {
    const made = element('button', { type: 'button', ...attributes }, ...children);
    made.addEventListener('click', onClick);
    return made;
}

/** A text with its places filled in. */
export const fill = (text: string, ...values: readonly (string | number)[]): string => text.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''));

/** What the server says, with what is in backticks as it stands in the document. */
export const spoken = (said: string): (Node | string)[] => parts(said).map(({ text, isCode }) => isCode ? element('code', {}, text) : text);

/** An icon drawn in the colour of the text. */
export function icon(path: string, label?: string): SVGSVGElement {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('class', 'icon');
    if (label === undefined) svg.setAttribute('aria-hidden', 'true');
    else svg.setAttribute('aria-label', label);
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    drawn.setAttribute('d', path);
    svg.append(drawn);
    return svg;
}

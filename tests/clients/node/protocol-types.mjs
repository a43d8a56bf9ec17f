import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const require = createRequire(import.meta.url);
let made;

/** The types of the protocol as its own declarations have them, and values held against them. */
export const protocolTypes = () => (made ??= new ProtocolTypes());

class ProtocolTypes {
  #checker;
  /** By method: { params, result }. */
  #methods = new Map();

  constructor() {
    const roots = [
      path.join(path.dirname(require.resolve('vscode-languageserver-protocol')), 'api.d.ts'),
      ...['additions.d.ts', 'policy-protocol.d.ts'].map(name => fileURLToPath(new URL(name, import.meta.url))),
    ];
    const program = ts.createProgram(roots, { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, skipLibCheck: true, strict: true });
    this.#checker = program.getTypeChecker();
    for (const source of program.getSourceFiles()) {
      if (roots.includes(source.fileName) || /vscode-languageserver-protocol/.test(source.fileName)) ts.forEachChild(source, node => this.#collect(node));
    }
  }

  /** What is wrong with a value, as paths with words. */
  faults(method, part, value) {
    const types = this.#methods.get(method);
    if (types === undefined) return [': no such method in the protocol'];
    // What takes no parameters may be sent none, or an empty object.
    if (types[part] === undefined) return value === undefined || Object.keys(value).length === 0 ? [] : [': there are no parameters'];
    return this.#compare(value, types[part], '');
  }

  /** Finds `namespace HoverRequest { const method: '…'; const type: ProtocolRequestType<…> }`. */
  #collect(node) {
    if (!ts.isModuleDeclaration(node) || node.body === undefined || !ts.isModuleBlock(node.body)) return;
    const declared = new Map();
    for (const statement of node.body.statements) {
      if (ts.isVariableStatement(statement)) for (const d of statement.declarationList.declarations) declared.set(d.name.getText(), this.#checker.getTypeAtLocation(d));
    }
    const type = declared.get('type');
    const method = declared.get('method')?.value;
    if (method === undefined || type?.symbol === undefined) return;
    const [first, second] = this.#checker.getTypeArguments(type);
    if (/RequestType0$/.test(type.symbol.name)) this.#methods.set(method, { result: first });
    else if (/RequestType$/.test(type.symbol.name)) this.#methods.set(method, { params: first, result: second });
    else if (/NotificationType$/.test(type.symbol.name)) this.#methods.set(method, { params: first });
  }

  #compare(value, type, where) {
    const { TypeFlags } = ts;
    const wrong = () => [`${where}: ${JSON.stringify(value)}`];
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return [];
    if (type.isUnion()) return this.#compareUnion(value, type, where);
    if (type.flags & (TypeFlags.Null | TypeFlags.Void)) return value === null ? [] : wrong();
    if (type.flags & TypeFlags.Undefined) return wrong();
    if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value ? [] : wrong();
    if (type.flags & TypeFlags.BooleanLiteral) return value === (this.#checker.typeToString(type) === 'true') ? [] : wrong();
    if (type.flags & TypeFlags.StringLike) return typeof value === 'string' ? [] : wrong();
    // The protocol counts: its numbers are whole.
    if (type.flags & TypeFlags.NumberLike) return Number.isInteger(value) ? [] : wrong();
    if (type.flags & TypeFlags.BooleanLike) return typeof value === 'boolean' ? [] : wrong();
    if (this.#checker.isTupleType(type)) {
      const items = this.#checker.getTypeArguments(type);
      return Array.isArray(value) && value.length === items.length ? value.flatMap((v, i) => this.#compare(v, items[i], `${where}[${i}]`)) : wrong();
    }
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type);
      return Array.isArray(value) ? value.flatMap((v, i) => this.#compare(v, item, `${where}[${i}]`)) : wrong();
    }
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? this.#compareObject(value, type, where) : wrong();
  }

  /** The kind of a union that is nearest says what is wrong. */
  #compareUnion(value, type, where) {
    const isOther = faults => faults.some(f => f.startsWith(`${where}: `)) ? 1 : 0;
    let nearest;
    for (const kind of type.types) {
      const faults = this.#compare(value, kind, where);
      if (faults.length === 0) return faults;
      if (nearest === undefined || isOther(faults) < isOther(nearest) || (isOther(faults) === isOther(nearest) && faults.length < nearest.length)) nearest = faults;
    }
    return nearest;
  }

  #compareObject(value, type, where) {
    const faults = [];
    const properties = this.#checker.getPropertiesOfType(type);
    for (const property of properties) {
      const { name } = property;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (!Object.hasOwn(value, name)) {
        if (!isOptional) faults.push(`${where}.${name} is missing`);
      } else {
        faults.push(...this.#compare(value[name], this.#checker.getTypeOfSymbol(property), `${where}.${name}`));
      }
    }
    const index = type.getStringIndexType();
    for (const name of Object.keys(value)) {
      if (properties.some(p => p.name === name)) continue;
      if (index === undefined) faults.push(`${where}.${name} is not of the protocol`);
      else faults.push(...this.#compare(value[name], index, `${where}.${name}`));
    }
    return faults;
  }
}

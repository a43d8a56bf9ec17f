'use strict';

const { Position, Range } = require('./places.js');

/** A text as the editor holds it, with lines ended by \n or \r\n and columns in UTF-16. */
class TextDocument {
  isDirty = false;
  isClosed = false;
  isUntitled = false;
  notebook = undefined;
  encoding = 'utf8';
  constructor(uri, languageId, version, text) { Object.assign(this, { uri, languageId, version, text }); }
  get fileName() { return this.uri.fsPath; }
  get eol() { return this.text.includes('\r\n') ? 2 : 1; }
  get starts() {
    const starts = [0];
    for (const end of this.text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
    return starts;
  }
  get lineCount() { return this.starts.length; }
  getText(range) { return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text; }
  lineAt(line) {
    const text = this.text.slice(this.starts[line], this.starts[line + 1]).replace(/[\r\n]+$/, '');
    return { lineNumber: line, text, range: new Range(line, 0, line, text.length) };
  }
  offsetAt(position) {
    const starts = this.starts;
    if (position.line >= starts.length) return this.text.length;
    return starts[position.line] + Math.min(position.character, this.lineAt(position.line).text.length);
  }
  positionAt(offset) {
    const line = this.starts.findLastIndex(start => start <= offset);
    return new Position(line, offset - this.starts[line]);
  }
  validateRange(range) { return range; }
}

module.exports = { TextDocument };

'use strict';

class Position {
  constructor(line, character) {
    if (!(line >= 0 && character >= 0)) throw new Error(`no position: ${line}:${character}`);
    this.line = line;
    this.character = character;
  }
  compareTo(other) { return this.line - other.line || this.character - other.character; }
  isBefore(other) { return this.compareTo(other) < 0; }
  isBeforeOrEqual(other) { return this.compareTo(other) <= 0; }
  isAfter(other) { return this.compareTo(other) > 0; }
  isAfterOrEqual(other) { return this.compareTo(other) >= 0; }
  isEqual(other) { return this.compareTo(other) === 0; }
  translate(lines = 0, characters = 0) { return new Position(this.line + lines, this.character + characters); }
  with(line = this.line, character = this.character) { return new Position(line, character); }
}

class Range {
  constructor(a, b, c, d) {
    const [start, end] = typeof a === 'number' ? [new Position(a, b), new Position(c, d)] : [a, b];
    [this.start, this.end] = start.isBeforeOrEqual(end) ? [start, end] : [end, start];
  }
  get isEmpty() { return this.start.isEqual(this.end); }
  get isSingleLine() { return this.start.line === this.end.line; }
  isEqual(other) { return this.start.isEqual(other.start) && this.end.isEqual(other.end); }
  contains(other) {
    const [start, end] = other instanceof Range ? [other.start, other.end] : [other, other];
    return this.start.isBeforeOrEqual(start) && this.end.isAfterOrEqual(end);
  }
  intersection(other) {
    const start = this.start.isAfter(other.start) ? this.start : other.start;
    const end = this.end.isBefore(other.end) ? this.end : other.end;
    return start.isAfter(end) ? undefined : new Range(start, end);
  }
  with(start = this.start, end = this.end) { return new Range(start, end); }
}

class Selection extends Range {
  constructor(anchor, active) { super(anchor, active); this.anchor = anchor; this.active = active; }
}

class Location {
  constructor(uri, place) { this.uri = uri; this.range = place instanceof Position ? new Range(place, place) : place; }
}

class RelativePattern {
  constructor(base, pattern) { this.baseUri = base.uri ?? base; this.pattern = pattern; }
}

module.exports = { Position, Range, Selection, Location, RelativePattern };

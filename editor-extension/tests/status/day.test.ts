import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isDay } from '../../src/status/day';

test('a day is one of the calendar', () => {
    for (const day of ['2026-11-26', '2024-02-29', '0001-01-01']) assert.equal(isDay(day), true, day);
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', '', 'today']) assert.equal(isDay(day), false, day);
});

test('today is the day here, not in Greenwich', () => assert.equal(dayOf(new Date(2026, 0, 1, 0, 5)), '2026-01-01'));

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { toCalendar } from '#exports/calendar.ts';
import { agencyCalendar, siteCalendar } from '#exports/deadline-calendars.ts';
import { aReport, type Fields } from '../builders.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

const DUE: Fields = { deadline: { words: 'Quý III/2026', dueOn: '2026-09-30' } };

/** A calendar as a strict reader sees it; throws where it breaks RFC 5545. */
function read(text: string): ICAL.Component {
  ICAL.design.strict = true;
  return ICAL.Component.fromString(text);
}

function eventsOf(text: string): ICAL.Event[] {
  return read(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

function calendarOf(tasks: Fields[], today?: string): string {
  return toCalendar(siteCalendar(aLibrary({ tasks }, today)), SITE);
}

test('a deadline is an event of the whole day it ends on, with its code, words and page', () => {
  const [event, ...others] = eventsOf(calendarOf([DUE, {}]));
  expect(others).toEqual([]);
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-09-30');
  expect(event?.endDate.toString()).toBe('2026-10-01');
  expect(event?.summary).toBe('Đến hạn NV-001: Xây dựng mô hình');
  expect(event?.description).toContain('Thời hạn: Quý III/2026.');
  expect(event?.component.getFirstPropertyValue('url')).toBe(
    'https://vi-du.example/nhiem-vu/2026/nv-001/',
  );
});

test('a deadline that moves keeps its UID, so that calendars move the event and keep one', () => {
  const newDeadline = { words: 'Quý IV/2026', dueOn: '2026-12-31', decidedBy: 'UBND tỉnh' };
  const moved = { ...DUE, progress: [aReport({ newDeadline, reason: 'Chờ vốn.' })] };
  const [before] = eventsOf(calendarOf([DUE]));
  const [after] = eventsOf(calendarOf([moved]));
  expect(after?.uid).toBe(before?.uid);
  expect(after?.startDate.toString()).toBe('2026-12-31');
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
});

test('an event is stamped with the day its task last changed, not with the day of the build', () => {
  const stamp = (today: string) =>
    String(eventsOf(calendarOf([DUE], today))[0]?.component.getFirstPropertyValue('dtstamp'));
  expect(stamp('2026-11-23')).toBe('2026-11-01T00:00:00Z');
  expect(stamp('2026-12-23')).toBe(stamp('2026-11-23'));
});

test('commas, semicolons, backslashes and line breaks of a title come back as they were', () => {
  const title = String.raw`Họp; bàn, chốt \ký`;
  expect(eventsOf(calendarOf([{ ...DUE, title }]))[0]?.summary).toBe(`Đến hạn NV-001: ${title}`);
});

test('no line is longer than 75 octets, and folding splits no letter', () => {
  const title = 'Đường đến những hợp tác xã kiểu mới ở tất cả xã, phường của tỉnh Gia Lai đợt 2';
  const text = calendarOf([{ ...DUE, title }]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(eventsOf(text)[0]?.summary).toBe(`Đến hạn NV-001: ${title}`);
});

test('a calendar without deadlines is still a calendar', () => {
  const calendar = read(calendarOf([]));
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
});

test('the calendar of an agency holds what it leads or joins, each task once', () => {
  const library = aLibrary({
    tasks: [
      {
        ...DUE,
        leadAgency: { agency: 'so-tai-chinh', words: 'Sở' },
        partnerAgencies: { agencies: ['so-tai-chinh'] },
      },
      DUE,
    ],
  });
  const [agency] = library.agencies;
  if (agency === undefined) throw new Error('no agency');
  expect(eventsOf(toCalendar(agencyCalendar(agency, library), SITE))).toHaveLength(1);
});

test('the real calendar is read by a strict reader, one event for each task with a day', () => {
  const library = realLibrary();
  const dated = library.tasks.filter(
    ({ deadline }) => 'words' in deadline && deadline.dueOn !== undefined,
  );
  expect(eventsOf(toCalendar(siteCalendar(library), SITE))).toHaveLength(dated.length);
});

test('an invented deadline says so in its own name and never takes the place of a real one', () => {
  const [real] = eventsOf(calendarOf([DUE]));
  const demo = aLibrary({ tasks: [DUE] }, '2026-11-23', 'demo');
  const [invented] = eventsOf(toCalendar(siteCalendar(demo), SITE));
  expect(invented?.summary).toMatch(/^DỮ LIỆU MINH HỌA: /);
  expect(invented?.uid).not.toBe(real?.uid);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planText } from '#domain/plan.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import {
  AKN_NAMESPACE,
  clauseAsAkomaNtoso,
  clauseEid,
  toAkomaNtoso,
} from '#exports/akoma-ntoso.ts';
import { clausesOfText } from '#exports/clause-files.ts';
import { expressionAddress } from '#exports/akoma-ntoso-meta.ts';
import { must } from '#library/must.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from '#import/office/xml.ts';
import { aClause, aLibrary, anAmendedPlan, realLibrary, SITE } from '../builders.ts';
import { AKN_MODEL, INLINE } from './akn-model.ts';

const library = realLibrary();
const real = parseXml(toAkomaNtoso(library.plan, library, SITE));

/** Every element of a name below one, in order. */
function all(node: XmlElement, name: string): XmlElement[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** All the words inside an element. */
function wordsOf(node: XmlElement | undefined): string {
  return (
    node?.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('') ??
    ''
  );
}

/** What the element model has against an element and all below it. */
function faultsOf(node: XmlElement): string[] {
  const { name, attributes } = node;
  const rule = AKN_MODEL[name];
  if (rule === undefined) return [`${name}: unknown`];
  const given = Object.keys(attributes);
  const required = rule.required ?? [];
  const allowed = [...required, ...(rule.optional ?? [])];
  const children = childrenOf(node);
  const names = children.map((child) => `${child.name} `).join('');
  const isSound =
    rule.children === 'inline'
      ? children.every((child) => INLINE.has(child.name))
      : rule.children === 'empty'
        ? node.children.length === 0
        : rule.children.test(names) && textOf(node).trim() === '';
  return [
    ...required.filter((key) => !given.includes(key)).map((key) => `${name}: no ${key}`),
    ...given.filter((key) => !allowed.includes(key)).map((key) => `${name}: ${key}?`),
    ...(isSound ? [] : [`${name}: ${names}`]),
    // What stands in a proprietary block is the publisher's own.
    ...(name === 'proprietary' ? [] : children.flatMap(faultsOf)),
  ];
}

/** The plan's words read back from the XML, in the form of `planText`. */
function readBack(root: XmlElement): string {
  const lines = all(root, 'preface').flatMap((preface) => all(preface, 'p').map(wordsOf));
  for (const section of all(root, 'section')) {
    const [num, heading, ...clauses] = childrenOf(section);
    lines.push(`${wordsOf(num)} ${wordsOf(heading)}`);
    for (const clause of clauses) {
      const [number, content] = childrenOf(clause);
      const [first = '', ...rest] = childrenOf(content, 'p').map(wordsOf);
      lines.push(`${wordsOf(number)} ${first}`, ...rest);
    }
  }
  return lines.join('\n\n');
}

describe('the plan as Akoma Ntoso', () => {
  it('keeps to the published element model', () => {
    expect(real.attributes['xmlns']).toBe(AKN_NAMESPACE);
    expect(faultsOf(real)).toEqual([]);
  });

  it('gives back the plan’s text to the letter, and the source’s', () => {
    expect(readBack(real)).toBe(planText(library.plan));
    const source = readFileSync('tests/fixtures/plan/ke-hoach-2026.txt', 'utf8');
    expect(foldWhiteSpace(readBack(real))).toBe(foldWhiteSpace(source));
  });

  it('says that the official number is absent and invents none', () => {
    expect(all(real, 'FRBRnumber')).toEqual([]);
    const [absent] = all(real, 'officialNumber');
    expect(absent?.attributes['status']).toBe('absent');
    expect(wordsOf(absent)).toBe(library.plan.issuingNote);
    const dates = all(real, 'FRBRdate');
    expect(new Set(dates.map((date) => date.attributes['name']))).toEqual(
      new Set(['dang-tren-trang']),
    );
  });

  it('gives every clause an id of its own and every known citation its document', () => {
    const ids = all(real, 'paragraph').map((paragraph) => paragraph.attributes['eId']);
    expect(ids).toEqual(library.clauses.map(clauseEid));
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(real, 'ref')[0]?.attributes['href']).toBe('https://vi-du.example/van-ban/20-nq-tw/');
  });

  it('carries letters that XML keeps for itself', () => {
    const words = 'Thu < chi & "lãi" > 0; ]]> xong.';
    const small = aLibrary({ clauses: [aClause({}, words)] });
    const root = parseXml(toAkomaNtoso(small.plan, small, SITE));
    expect(readBack(root)).toBe(planText(small.plan));
    expect(faultsOf(root)).toEqual([]);
  });
});

describe('a single clause as Akoma Ntoso', () => {
  it.each(clausesOfText(library.plan).map((dated) => [dated.clause.id, dated] as const))(
    '%s keeps to the model, names the text it is a portion of and gives back its words',
    (_, { clause, section, text }) => {
      const root = parseXml(clauseAsAkomaNtoso(clause, section, text, library, SITE));
      expect(faultsOf(root)).toEqual([]);
      const [portion] = childrenOf(root, 'portion');
      expect(portion?.attributes['includedIn']).toBe(expressionAddress(library.plan));
      const [paragraph, ...others] = all(root, 'paragraph');
      expect(others).toEqual([]);
      expect(paragraph?.attributes['eId']).toBe(clauseEid(clause));
      expect(all(must(paragraph), 'p').map(wordsOf)).toEqual(clause.paragraphs);
    },
  );
});

describe('the texts of an amended plan as Akoma Ntoso', () => {
  const amended = aLibrary(anAmendedPlan());
  const [older] = amended.plan.versions;
  const ofNew = parseXml(toAkomaNtoso(amended.plan, amended, SITE));
  const ofOld = parseXml(toAkomaNtoso(must(older), amended, SITE));

  it('are expressions of one work, each by its first day', () => {
    const uris = (root: XmlElement) =>
      all(root, 'FRBRuri').map((uri) => uri.attributes['value'] ?? '');
    expect(uris(ofNew)[0]).toBe(uris(ofOld)[0]);
    expect(uris(ofNew)[1]).toMatch(/vie@2026-06-01$/);
    expect(uris(ofOld)[1]).toMatch(/vie@2026-01-15$/);
  });

  it('say which event began and which ended each', () => {
    const events = (root: XmlElement) =>
      all(root, 'eventRef').map(({ attributes }) => [attributes['type'], attributes['date']]);
    expect(events(ofNew)).toEqual([['amendment', '2026-06-01']]);
    expect(events(ofOld)).toEqual([
      ['generation', '2026-01-15'],
      ['amendment', '2026-06-01'],
    ]);
    expect(faultsOf(ofNew)).toEqual([]);
    expect(faultsOf(ofOld)).toEqual([]);
  });

  it('give back the words of their own time', () => {
    expect(readBack(ofOld)).toBe(planText(must(older)));
    expect(readBack(ofNew)).toBe(planText(amended.plan));
    expect(readBack(ofOld)).not.toBe(readBack(ofNew));
  });
});

it('a text that XML cannot carry stops the build instead of being mended', () => {
  const small = aLibrary({ clauses: [aClause({}, 'Chữ\u0007')] });
  expect(() => toAkomaNtoso(small.plan, small, SITE)).toThrow('ký tự điều khiển');
});

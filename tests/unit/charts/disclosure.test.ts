import { describe, expect, it } from 'vitest';
import { disclosureChart, disclosureSentence } from '#charts/disclosure.ts';
import { DISCLOSURES } from '#domain/labels.ts';
import { aLibrary, aTask, realLibrary } from '../builders.ts';

const none = { leadAgency: 0, deadline: 0, progress: 0, evidence: 0 };

it('the table adds up to what the tasks of the library publish', () => {
  const library = realLibrary();
  const { table } = disclosureChart(library);
  const sumOf = (column: number) => table.rows.reduce((sum, row) => sum + Number(row[column]), 0);
  expect(sumOf(1)).toBe(library.tasks.length);
  for (const [index, key] of DISCLOSURES.entries()) {
    const published = library.tasks.filter((task) => task.disclosed[key]).length;
    expect(sumOf(index + 2), key).toBe(published);
  }
  expect(sumOf(2)).toBeGreaterThan(0);
});

it('the picture writes published over all, for the whole plan and each clause', () => {
  const words = { agency: 'so-tai-chinh', words: 'Sở Tài chính' };
  const { svg } = disclosureChart(
    aLibrary({ tasks: [aTask({ leadAgency: words }), aTask({ code: 'NV-002' })] }),
  );
  expect(svg.wide.match(/>1\/2<\/text>/g)).toHaveLength(2);
  expect(svg.wide.match(/>0\/2<\/text>/g)).toHaveLength(6);
});

describe('the sentence', () => {
  it('says of all tasks what none or all of them publish', () => {
    expect(disclosureSentence({ total: 34, known: none })).toBe(
      'Cả 34 nhiệm vụ đều chưa công bố cơ quan chủ trì, thời hạn, tiến độ hoặc minh chứng.',
    );
    const all = { leadAgency: 2, deadline: 2, progress: 2, evidence: 2 };
    expect(disclosureSentence({ total: 2, known: all })).toBe(
      'Cả 2 nhiệm vụ đều đã công bố cơ quan chủ trì, thời hạn, tiến độ và minh chứng.',
    );
  });

  it('counts what some publish and names what none does', () => {
    expect(disclosureSentence({ total: 34, known: { ...none, leadAgency: 13, deadline: 2 } })).toBe(
      'Trong 34 nhiệm vụ, 13 đã công bố cơ quan chủ trì và 2 đã công bố thời hạn; chưa nhiệm vụ nào công bố tiến độ hoặc minh chứng.',
    );
  });

  it('speaks of a single task as of one', () => {
    expect(disclosureSentence({ total: 1, known: { ...none, leadAgency: 1 } })).toBe(
      'Nhiệm vụ duy nhất đã công bố cơ quan chủ trì, chưa công bố thời hạn, tiến độ hoặc minh chứng.',
    );
    expect(disclosureSentence({ total: 1, known: none })).toBe(
      'Nhiệm vụ duy nhất chưa công bố cơ quan chủ trì, thời hạn, tiến độ hoặc minh chứng.',
    );
  });

  it('without tasks says that none is published', () => {
    expect(disclosureSentence({ total: 0, known: none })).toBe('Chưa có nhiệm vụ nào được đăng.');
  });
});

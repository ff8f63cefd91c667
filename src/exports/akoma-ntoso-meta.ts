import type { DatedText } from '#domain/plan-version.ts';
import type { PlanData } from '#domain/plan.ts';
import type { Library } from '#library/join.ts';
import { element, escapeXml } from './xml.ts';

/** Our own statements, which Akoma Ntoso has no element for. */
export const OWN_NAMESPACE = 'urn:ktttgialai:ke-hoach';
const EDITOR = '#ban-bien-tap';
const COMMITTEE = '#ban-chi-dao';

/** "/akn/vn/doc/ke-hoach/ban-chi-dao-kttt-gia-lai/2026/nn": "nn" is the convention's word for "no number". */
export function workAddress({ year }: Pick<PlanData, 'year'>): string {
  return `/akn/vn/doc/ke-hoach/ban-chi-dao-kttt-gia-lai/${year}/nn`;
}

/** The same work in the Vietnamese words it has had since a day. */
export function expressionAddress(text: Pick<DatedText, 'year' | 'day'>): string {
  return `${workAddress(text)}/vie@${text.day}`;
}

interface Place {
  /** Where people read these words. */
  page: string;
  /** eId of the clause, for a file that holds no more than that. */
  portion?: string;
}

/** Who speaks, in which words, since when and until when. */
export function planMeta(text: DatedText, { settings }: Library, place: Place): string {
  return element(
    'meta',
    {},
    identification(text, place),
    lifecycle(text),
    element(
      'references',
      { source: EDITOR },
      organization('ban-chi-dao', settings.publisher),
      organization('ban-bien-tap', settings.contact.office),
      element('TLCRole', { eId: 'tac-gia', href: '/akn/ontology/role/author', showAs: 'Tác giả' }),
      element('TLCRole', {
        eId: 'bien-tap',
        href: '/akn/ontology/role/editor',
        showAs: 'Biên tập',
      }),
    ),
    element(
      'proprietary',
      { source: EDITOR, 'xmlns:kh': OWN_NAMESPACE },
      element('kh:officialNumber', { status: 'absent' }, escapeXml(text.issuingNote)),
      element('kh:licence', { href: settings.licence.href }, escapeXml(settings.licence.name)),
      ...[text.amendment, text.endedBy].flatMap((amendment) =>
        amendment === undefined
          ? []
          : [
              element(
                'kh:amendment',
                { on: amendment.on, by: amendment.by },
                escapeXml(amendment.reason),
              ),
            ],
      ),
    ),
  );
}

function identification(text: DatedText, { page, portion = 'main' }: Place): string {
  const work = workAddress(text);
  const expression = expressionAddress(text);
  const part = portion === 'main' ? '!main' : `!main~${portion}`;
  const published = element('FRBRdate', { date: text.publishedOn, name: 'dang-tren-trang' });
  const began =
    text.amendment === undefined
      ? published
      : element('FRBRdate', { date: text.day, name: 'sua-doi' });
  const editor = element('FRBRauthor', { href: EDITOR, as: '#bien-tap' });
  return element(
    'identification',
    { source: EDITOR },
    element(
      'FRBRWork',
      {},
      element('FRBRthis', { value: `${work}/${part}` }),
      element('FRBRuri', { value: work }),
      element('FRBRalias', { value: page, name: 'trang-web' }),
      published,
      element('FRBRauthor', { href: COMMITTEE, as: '#tac-gia' }),
      element('FRBRcountry', { value: 'vn' }),
      element('FRBRsubtype', { value: 'ke-hoach' }),
      element('FRBRname', { value: text.citationName }),
    ),
    element(
      'FRBRExpression',
      {},
      element('FRBRthis', { value: `${expression}/${part}` }),
      element('FRBRuri', { value: expression }),
      began,
      editor,
      element('FRBRlanguage', { language: 'vie' }),
    ),
    element(
      'FRBRManifestation',
      {},
      element('FRBRthis', { value: `${expression}/${part}.xml` }),
      element('FRBRuri', { value: `${expression}.xml` }),
      began,
      editor,
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

/** When these words began, and when others took their place. */
function lifecycle({ amendment, day, endedBy }: DatedText): string {
  return element(
    'lifecycle',
    { source: EDITOR },
    event('bat-dau', day, amendment === undefined ? 'generation' : 'amendment'),
    ...(endedBy === undefined ? [] : [event('het', endedBy.on, 'amendment')]),
  );
}

function event(eId: string, date: string, type: 'generation' | 'amendment'): string {
  return element('eventRef', { eId, date, source: COMMITTEE, type });
}

function organization(eId: string, showAs: string): string {
  return element('TLCOrganization', { eId, href: `/akn/ontology/organization/vn/${eId}`, showAs });
}

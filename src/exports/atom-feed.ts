import { latestDay, type Day } from '#domain/date.ts';
import { contentHash } from './content-hash.ts';
import { escapeXml } from './xml.ts';

/** One change as a reader of feeds meets it. */
export interface FeedEntry {
  on: Day;
  /** A whole Vietnamese sentence. */
  text: string;
  /** Address of the site where it can be seen. */
  href: string;
}

export interface Feed {
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  /** Addresses of the site: the page the feed follows and the feed itself. */
  page: string;
  self: string;
  /** The day the feed speaks of while it has no entry. */
  since: Day;
  entries: readonly FeedEntry[];
}

/** A reader asks every hour; older changes stay on the page of changes. */
const MOST_ENTRIES = 100;

/** An Atom feed (RFC 4287), newest change first. An entry keeps its id as long as its day, place and words stay. */
export function toAtomFeed(feed: Feed, site: URL): string {
  const entries = [...feed.entries]
    .sort((left, right) => right.on.localeCompare(left.on))
    .slice(0, MOST_ENTRIES);
  const absolute = (address: string) => escapeXml(new URL(address, site).href);
  const updatedOn = latestDay([feed.since, ...entries.map(({ on }) => on)]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `  <id>${absolute(feed.self)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `  <updated>${startOf(updatedOn)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${absolute(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${absolute(feed.page)}"/>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <rights>${escapeXml(feed.rights)}</rights>`,
    ...entries.flatMap(({ on, text, href }) => [
      '  <entry>',
      `    <id>${idOf({ on, text, href })}</id>`,
      `    <title>${escapeXml(text)}</title>`,
      `    <updated>${startOf(on)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${absolute(href)}"/>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

/** The same wherever the site stands, so that a move tells nobody old news again. */
function idOf({ on, text, href }: FeedEntry): string {
  const hex = contentHash(`${on} ${href} ${text}`);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    // Version 8 of RFC 9562: made from a hash of one's own choice.
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** Days are Vietnamese days. */
function startOf(day: Day): string {
  return `${day}T00:00:00+07:00`;
}

import type { Agency } from '#domain/agency.ts';
import { routes, toAgency, toChangeFeed } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import type { Feed, FeedEntry } from './atom-feed.ts';
import { changesOf } from './changes.ts';
import { markedTitle } from './demo-mark.ts';
import { licenceLine } from './provenance.ts';

/** Every change of the site, or of what concerns one agency, newest first. */
function changeEntries(library: Library, agencyId?: string): FeedEntry[] {
  return changesOf(library, agencyId).map(({ on, text, href }) => ({ on, text: `${text}.`, href }));
}

/** The feed of everything that changes. */
export function siteFeed(library: Library): Feed {
  const { settings } = library;
  return {
    ...ofSite(library),
    title: markedTitle(`Thay đổi: ${settings.name}`, library),
    subtitle: 'Những gì mới đăng, mới sửa, mới báo cáo.',
    page: routes.changes,
    self: toChangeFeed(),
    entries: changeEntries(library),
  };
}

/** The feed of what concerns one agency: its own page and the tasks it leads or joins. */
export function agencyFeed(agency: Agency, library: Library): Feed {
  return {
    ...ofSite(library),
    title: markedTitle(`Thay đổi về ${agency.name}: ${library.settings.name}`, library),
    subtitle: `Tiến độ và lần sửa của các nhiệm vụ mà ${agency.name} chủ trì hoặc phối hợp.`,
    page: toAgency(agency.id),
    self: toChangeFeed(agency.id),
    since: agency.publishedOn,
    entries: changeEntries(library, agency.id),
  };
}

function ofSite({ settings }: Library): Pick<Feed, 'author' | 'rights' | 'since'> {
  return {
    author: settings.publisher,
    rights: licenceLine(settings.licence),
    since: settings.publishedOn,
  };
}

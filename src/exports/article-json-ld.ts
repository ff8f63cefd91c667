import type { ArticleLeaf, CooperativeLeaf, CreativeWorkLeaf, WithContext } from 'schema-dts';
import type { Settings } from '#domain/content.ts';
import { SECTOR_LABELS } from '#domain/labels.ts';
import { toSocialImage, toStory } from '#domain/route.ts';
import type { Story, StorySource } from '#domain/story.ts';
import {
  CONTEXT,
  clauseReference,
  documentReference,
  licenceReference,
  officeReference,
} from './json-ld-references.ts';

/** A story as an article about its cooperative, with the sources it was read from. */
export function articleOfStory(
  story: Story,
  settings: Settings,
  site: URL,
): WithContext<ArticleLeaf> {
  const page = toStory(story.id);
  const url = new URL(page, site).href;
  const office = officeReference(settings, site);
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.title,
    description: story.lead,
    image: new URL(toSocialImage(page), site).href,
    datePublished: story.publishedOn,
    dateModified: story.lastChangedOn,
    author: office,
    publisher: office,
    inLanguage: 'vi',
    license: licenceReference(settings),
    articleSection: SECTOR_LABELS[story.sector],
    about: cooperative(story),
    mentions: [
      ...story.clauses.map((clause) => clauseReference(clause, site)),
      ...story.documents.map((document) => documentReference(document, site)),
    ],
    citation: story.sources.map(source),
  };
}

function cooperative({ cooperative: name, commune }: Story): CooperativeLeaf {
  const node: CooperativeLeaf = { '@type': 'Cooperative', name };
  if ('unknown' in commune) return node;
  node.address = {
    '@type': 'PostalAddress',
    addressLocality: commune.fullName,
    addressRegion: 'Gia Lai',
    addressCountry: 'VN',
  };
  return node;
}

function source({ title, publisher, href, on }: StorySource): CreativeWorkLeaf {
  const node: CreativeWorkLeaf = {
    '@type': 'CreativeWork',
    url: href,
    publisher: { '@type': 'Organization', name: publisher },
  };
  if (title !== undefined) node.name = title;
  if (typeof on === 'string') node.datePublished = on;
  return node;
}

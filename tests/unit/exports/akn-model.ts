/**
 * The part of Akoma Ntoso 3.0's published element model that the site writes: attributes an element must and may
 * carry, and its children in order as a pattern over their names, each followed by a space.
 * It stands in for the OASIS schema, which no package registry we may use carries.
 */
interface Rule {
  required?: readonly string[];
  optional?: readonly string[];
  children: RegExp | 'empty' | 'inline';
}

const VALUE: Rule = { required: ['value'], children: 'empty' };
const CORE =
  'FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+(?:componentInfo )?';

export const INLINE = new Set(['ref', 'docType', 'docTitle']);

export const AKN_MODEL: Readonly<Record<string, Rule>> = {
  akomaNtoso: { required: ['xmlns'], children: /^(?:doc |act |bill |portion )$/ },
  portion: { optional: ['includedIn'], children: /^meta portionBody $/ },
  portionBody: { children: /^(?:section )+$/ },
  doc: {
    required: ['name'],
    optional: ['contains'],
    children:
      /^meta (?:coverPage )?(?:preface )?(?:preamble )?mainBody (?:conclusions )?(?:attachments )?$/,
  },
  meta: {
    children:
      /^identification (?:publication )?(?:classification )*(?:lifecycle )*(?:workflow )*(?:analysis )*(?:temporalData )*(?:references )*(?:notes )*(?:proprietary )*(?:presentation )*$/,
  },
  identification: {
    required: ['source'],
    children: /^FRBRWork FRBRExpression FRBRManifestation (?:FRBRItem )?$/,
  },
  FRBRWork: {
    children: new RegExp(
      `^${CORE}FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*(?:FRBRprescriptive )?(?:FRBRauthoritative )?$`,
    ),
  },
  FRBRExpression: { children: new RegExp(`^${CORE}(?:FRBRlanguage )+(?:FRBRtranslation )*$`) },
  FRBRManifestation: { children: new RegExp(`^${CORE}(?:FRBRportion )?(?:FRBRformat )?$`) },
  FRBRthis: VALUE,
  FRBRuri: VALUE,
  FRBRalias: { required: ['value'], optional: ['name'], children: 'empty' },
  FRBRdate: { required: ['date', 'name'], children: 'empty' },
  FRBRauthor: { required: ['href'], optional: ['as'], children: 'empty' },
  FRBRcountry: VALUE,
  FRBRsubtype: VALUE,
  FRBRname: VALUE,
  FRBRformat: VALUE,
  FRBRlanguage: { required: ['language'], children: 'empty' },
  lifecycle: { required: ['source'], children: /^(?:eventRef )+$/ },
  eventRef: { required: ['date', 'source'], optional: ['eId', 'type'], children: 'empty' },
  references: { required: ['source'], children: /^(?:TLC\w+ )*$/ },
  TLCOrganization: { required: ['eId', 'href', 'showAs'], children: 'empty' },
  TLCRole: { required: ['eId', 'href', 'showAs'], children: 'empty' },
  // Its namespace of our own shows as "kh": the reader drops the part before the colon.
  proprietary: {
    required: ['source', 'kh'],
    children: /^(?:officialNumber |licence |amendment )*$/,
  },
  preface: { children: /^(?:p )+$/ },
  mainBody: { children: /^(?:section )+$/ },
  section: { required: ['eId'], children: /^num heading (?:paragraph )+$/ },
  paragraph: { required: ['eId'], children: /^num content $/ },
  content: { children: /^(?:p )+$/ },
  num: { children: 'inline' },
  heading: { children: 'inline' },
  p: { children: 'inline' },
  ref: { required: ['href'], children: 'inline' },
  docType: { children: 'inline' },
  docTitle: { children: 'inline' },
};

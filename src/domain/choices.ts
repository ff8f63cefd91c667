import {
  AGENCY_KIND_LABELS,
  DOCUMENT_KIND_LABELS,
  DOCUMENT_RELATION_LABELS,
  GUIDE_SECTION_LABELS,
  PROGRESS_STATE_LABELS,
  PUBLICATION_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  UNKNOWN_REASON_LABELS,
  VERIFICATION_LABELS,
} from './labels.ts';

const CHOICES: Readonly<Record<string, string>> = {
  ...AGENCY_KIND_LABELS,
  ...DOCUMENT_KIND_LABELS,
  ...DOCUMENT_RELATION_LABELS,
  ...GUIDE_SECTION_LABELS,
  ...STATUS_LABELS,
  ...PROGRESS_STATE_LABELS,
  ...PUBLICATION_LABELS,
  ...SECTOR_LABELS,
  ...UNKNOWN_REASON_LABELS,
  ...VERIFICATION_LABELS,
};

/** The Vietnamese words for a value that front matter may choose; the value itself where it has none ("II"). */
export function choiceLabel(value: string): string {
  return CHOICES[value] ?? value;
}

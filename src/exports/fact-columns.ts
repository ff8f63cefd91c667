import type { PolicyDocument } from '#domain/document.ts';
import { VERIFICATION_LABELS, VERIFICATIONS } from '#domain/labels.ts';
import { whyUnknown, withReason } from './columns.ts';
import type { Column, FieldType } from './dataset.ts';

type FactName = 'title' | 'issuer' | 'issuedOn' | 'effectiveOn' | 'address';

/** Value, why it is missing, and how far it was verified. */
export function factColumns(
  fact: FactName,
  field: { name: string; title: string; type: FieldType; description: string },
): Column<PolicyDocument>[] {
  return [
    ...withReason<PolicyDocument>(
      {
        ...field,
        read: ({ [fact]: stated }) => ('value' in stated ? stated.value : null),
      },
      (document) => whyUnknown(document[fact]),
    ),
    {
      name: `${field.name}Verification`,
      title: `${field.title} (mức xác minh)`,
      type: 'string',
      description: `Ban biên tập đã xác minh cột "${field.title}" tới đâu; trống khi cột ấy trống.`,
      isOptional: true,
      allowed: VERIFICATIONS.map((level) => VERIFICATION_LABELS[level]),
      read: ({ [fact]: stated }) =>
        'value' in stated ? VERIFICATION_LABELS[stated.verification] : null,
    },
  ];
}

import type { StoryAttribute, StoryComponentName } from './story-components.ts';

/** Every enumeration of the site and its Vietnamese label; the tuples fix the order of display. */

export const SECTION_NUMBERS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
] as const;
export type SectionNumber = (typeof SECTION_NUMBERS)[number];

export const UNKNOWN_REASONS = [
  'annex-not-published',
  'no-report-published',
  'not-in-sources',
  'source-undated',
  'not-set-by-office',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];
export const UNKNOWN_REASON_LABELS = {
  'annex-not-published': 'Phụ lục của Kế hoạch chưa được đăng',
  'no-report-published': 'chưa có báo cáo tiến độ nào được đăng',
  'not-in-sources': 'các nguồn đã đọc không nêu',
  'source-undated': 'nguồn không ghi ngày',
  'not-set-by-office': 'Cơ quan Thường trực chưa cung cấp',
} as const satisfies Record<UnknownReason, string>;

export const VERIFICATIONS = ['verified', 'derived', 'partial', 'unverified'] as const;
export type Verification = (typeof VERIFICATIONS)[number];
export const VERIFICATION_LABELS = {
  verified: 'đã thấy trong nguồn',
  derived: 'suy từ số ký hiệu',
  partial: 'mới thấy một phần',
  unverified: 'chưa xác minh',
} as const satisfies Record<Verification, string>;

export const PROGRESS_STATES = ['not-started', 'in-progress', 'completed', 'stopped'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];
/** What a report says of a task; not to be confused with its status, which is computed. */
export const PROGRESS_STATE_LABELS = {
  'not-started': 'Chưa triển khai',
  'in-progress': 'Đang thực hiện',
  completed: 'Hoàn thành',
  stopped: 'Dừng thực hiện',
} as const satisfies Record<ProgressState, string>;

export const STATUSES = [
  'done-on-time',
  'done-late',
  'on-track',
  'late',
  'not-measurable',
  'stopped',
  'unpublished',
] as const;
export type TaskStatus = (typeof STATUSES)[number];
export const STATUS_LABELS = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'on-track': 'Đang thực hiện, trong hạn',
  late: 'Quá hạn',
  'not-measurable': 'Không đo được',
  stopped: 'Dừng',
  unpublished: 'Chưa công bố',
} as const satisfies Record<TaskStatus, string>;

export const REPORT_CHANGE_KINDS = [
  'done-on-time',
  'done-late',
  'done',
  'stopped',
  'decided',
  'reported',
] as const;
export type ReportChangeKind = (typeof REPORT_CHANGE_KINDS)[number];
export const CHANGE_KINDS = [
  'done-on-time',
  'done-late',
  'done',
  'late',
  'deadline-moved',
  'stopped',
  'decided',
  'reported',
  'corrected',
  'amended',
  'published',
  'edited',
  'withdrawn',
] as const;
/** What the page of changes tells of. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** As headings; in a sentence after a count, in lower case: "3 mới quá hạn". */
export const CHANGE_KIND_LABELS = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  done: 'Hoàn thành nhưng không có thời hạn để so',
  late: 'Mới quá hạn',
  'deadline-moved': 'Thay đổi thời hạn',
  stopped: 'Dừng thực hiện',
  decided: 'Được quyết định trạng thái',
  reported: 'Cập nhật tiến độ',
  corrected: 'Đính chính báo cáo',
  amended: 'Sửa đổi Kế hoạch',
  published: 'Mới đăng',
  edited: 'Sửa nội dung',
  withdrawn: 'Gỡ bài',
} as const satisfies Record<ChangeKind, string>;

export const FRESHNESSES = ['recent', 'aging', 'stale', 'never'] as const;
/** How old the latest report on a task is; the bounds in days stand in `domain/freshness.ts`. */
export type Freshness = (typeof FRESHNESSES)[number];
export const FRESHNESS_LABELS = {
  recent: 'Báo cáo trong 31 ngày qua',
  aging: 'Báo cáo cách đây 32 đến 92 ngày',
  stale: 'Báo cáo cách đây hơn 92 ngày',
  never: 'Chưa có báo cáo nào',
} as const satisfies Record<Freshness, string>;

export const DISCLOSURES = ['leadAgency', 'deadline', 'progress', 'evidence'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];
export const DISCLOSURE_LABELS = {
  leadAgency: 'Cơ quan chủ trì',
  deadline: 'Thời hạn',
  progress: 'Tiến độ',
  evidence: 'Minh chứng',
} as const satisfies Record<Disclosure, string>;

export const DOCUMENT_KINDS = ['law', 'resolution', 'decree', 'decision', 'circular'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_KIND_LABELS = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
} as const satisfies Record<DocumentKind, string>;

export const DOCUMENT_RELATIONS = [
  'implements',
  'details',
  'replaces',
  'repeals',
  'continues',
] as const;
export type DocumentRelationKind = (typeof DOCUMENT_RELATIONS)[number];
/** Read as "this document … that document". */
export const DOCUMENT_RELATION_LABELS = {
  implements: 'Thực hiện',
  details: 'Quy định chi tiết',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ hoặc làm hết hiệu lực',
  continues: 'Tiếp nối',
} as const satisfies Record<DocumentRelationKind, string>;
/** The same relation read from the other end. */
export const DOCUMENT_RELATION_INVERSE_LABELS = {
  implements: 'Được thực hiện bởi',
  details: 'Được quy định chi tiết bởi',
  replaces: 'Bị thay thế bởi',
  repeals: 'Bị bãi bỏ hoặc hết hiệu lực bởi',
  continues: 'Được tiếp nối bởi',
} as const satisfies Record<DocumentRelationKind, string>;

export const FORCES = ['in-force', 'expired', 'not-yet', 'unknown'] as const;
export type Force = (typeof FORCES)[number];
export const FORCE_LABELS = {
  'in-force': 'Đã có hiệu lực',
  expired: 'Hết hiệu lực',
  'not-yet': 'Chưa có hiệu lực',
  unknown: 'Chưa xác minh hiệu lực',
} as const satisfies Record<Force, string>;

export const AGENCY_KINDS = ['department', 'front', 'alliance', 'group'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
export const AGENCY_KIND_LABELS = {
  group: 'Nhóm được Kế hoạch giao việc',
  department: 'Cơ quan chuyên môn và hành chính của tỉnh',
  front: 'Mặt trận Tổ quốc và tổ chức chính trị - xã hội',
  alliance: 'Tổ chức đại diện hợp tác xã',
} as const satisfies Record<AgencyKind, string>;

export const SECTORS = ['coffee', 'rice', 'honey', 'vegetable', 'fruit', 'forest'] as const;
export type Sector = (typeof SECTORS)[number];
export const SECTOR_LABELS = {
  coffee: 'Cà phê, hồ tiêu',
  rice: 'Lúa gạo, lúa giống',
  honey: 'Nuôi ong, mật ong',
  vegetable: 'Rau an toàn',
  fruit: 'Cây ăn trái, cây giống',
  forest: 'Mắc ca, sản vật rừng',
} as const satisfies Record<Sector, string>;

export const PUBLICATIONS = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn'] as const;
/** How far a story is on a day, on its way to readers and back; computed by `publicationOn`. */
export type Publication = (typeof PUBLICATIONS)[number];
export const PUBLICATION_LABELS = {
  draft: 'Bản nháp',
  'in-review': 'Chờ duyệt',
  scheduled: 'Đã lên lịch',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
} as const satisfies Record<Publication, string>;

/** What a story's file may say of it: nobody writes "scheduled", a day of publication to come says that. */
export const STORY_STATES = [
  'draft',
  'in-review',
  'published',
  'withdrawn',
] as const satisfies readonly Publication[];
export type StoryState = (typeof STORY_STATES)[number];
/** What a story's file that does not speak of its state means. */
export const UNSAID_STATE = 'published' satisfies StoryState;

/** Guides for readers, and the manual for those who write and publish. */
export const GUIDE_SECTIONS = ['about', 'editing'] as const;
export type GuideSection = (typeof GUIDE_SECTIONS)[number];
export const GUIDE_SECTION_LABELS = {
  about: 'Giới thiệu cho người đọc',
  editing: 'Hướng dẫn cho người đăng bài',
} as const satisfies Record<GuideSection, string>;

export const PAGE_KINDS = [
  'clause',
  'task',
  'document',
  'story',
  'agency',
  'commune',
  'term',
  'guide',
  'manual',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
export const PAGE_KIND_LABELS = {
  clause: 'Khoản của Kế hoạch',
  task: 'Nhiệm vụ',
  document: 'Văn bản',
  story: 'Mô hình hợp tác xã',
  agency: 'Cơ quan',
  commune: 'Xã, phường',
  term: 'Thuật ngữ',
  guide: 'Trang giới thiệu',
  manual: 'Hướng dẫn đăng bài',
} as const satisfies Record<PageKind, string>;

export const STORY_COMPONENT_LABELS = {
  SoLieu: 'Số liệu có năm và nguồn',
  Anh: 'Ảnh giữa bài',
  TrichDan: 'Câu trích có nguồn',
  HopThongTin: 'Hộp giải thích',
} as const satisfies Record<StoryComponentName, string>;

/** What stands between the tags of those that hold something. */
export const STORY_WORDS_LABELS = {
  SoLieu: 'Số liệu kèm đơn vị',
  TrichDan: 'Lời trích, đúng từng chữ',
  HopThongTin: 'Lời trong hộp',
} as const satisfies Partial<Record<StoryComponentName, string>>;

export const STORY_ATTRIBUTE_LABELS = {
  nam: 'Thời điểm',
  nguon: 'Mã nguồn',
  ma: 'Tên ngắn của ảnh',
  khoan: 'Trích từ khoản',
  'van-ban': 'Trích từ văn bản',
  ten: 'Tựa của hộp',
} as const satisfies Record<StoryAttribute, string>;

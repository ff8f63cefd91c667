import { dayInVietnam } from '#domain/date.ts';
import { bringPageTo } from './live-status.ts';

bringPageTo(dayInVietnam(new Date()));

import { bringPageTo } from './live-status.ts';

bringPageTo(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()));

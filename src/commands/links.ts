import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from './link-check.ts';
import { siteAddress } from './site-address.ts';

/** Checks the links of dist/ and prints every broken one under its file. */
export async function run(_args: string[], root: string): Promise<number> {
  const folder = join(root, 'dist');
  if (!existsSync(folder)) {
    console.error('Chưa có bản dựng trong dist/. Chạy "npm run build" trước.');
    return 1;
  }
  const { broken, pages, links } = await checkLinks(folder, siteAddress(root));
  let file = '';
  for (const fault of broken) {
    if (fault.file !== file) console.log(`\n${fault.file}`);
    file = fault.file;
    console.log(`    ${fault.link}: ${fault.fault}`);
  }
  if (pages === 0) {
    console.log('Không có trang nào trong dist/.');
    return 1;
  }
  console.log(`Đã xem ${links} liên kết trên ${pages} trang: ${broken.length} liên kết hỏng.`);
  return broken.length > 0 ? 1 : 0;
}

import { LOCAL_CMS } from '../addresses.ts';
import type { EntryFormat, FormField } from '../entry-format.ts';
import type { FormattedCollection } from '../entry-formats.ts';
import { previewAddress } from '../preview-address.ts';
import type { Asset, Component, PreviewProps } from './decap.ts';
import { picturesIn } from './pictures-in.ts';

/** Until an entry has a name of its own it is shown under this one. */
const NEW_ENTRY = 'bai-moi-dang-xem-thu';
/** Milliseconds without a key pressed before the entry is shown anew. */
const PAUSE = 700;

interface State {
  /** Page of the site that shows the entry; empty until it has been shown once. */
  address: string;
  problems: readonly string[];
  isWaiting: boolean;
}

export const PREVIEW_STYLE = `
  body { margin: 0; }
  .xem-thu { block-size: 100vh; display: flex; flex-direction: column; font: 16px/1.5 system-ui, sans-serif; }
  .xem-thu iframe { flex: 1; inline-size: 100%; border: 0; }
  .xem-thu section { padding: 16px 20px; background: #fff4d6; color: #3d2c00; max-block-size: 50%; overflow: auto; }
  .xem-thu h2 { margin: 0 0 8px; font-size: 17px; }
  .xem-thu li { white-space: pre-line; margin-block: 6px; }
  .xem-thu [role='status'] { margin: 0; padding: 6px 20px; background: #0f5a43; color: #fff; }
`;

/**
 * The preview pane: the page of the real site, with the entry as the form has it, and what the check says against it.
 * The server takes the entry as the file it would be, so that what is shown is what will be saved.
 */
export function previewPane(collection: FormattedCollection, format: EntryFormat): unknown {
  const { h, createClass } = window;
  /** What was last sent, so that nothing is shown twice. */
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: HTMLIFrameElement | null = null;

  function plan(pane: Component<PreviewProps, State>): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void show(pane);
    }, PAUSE);
  }

  async function show(pane: Component<PreviewProps, State>): Promise<void> {
    const { entry, getAsset } = pane.props;
    const fields = fieldsOf(collection, String(entry.get('slug')));
    const data = entry.get('data').toJS();
    const path = pathOf(collection, entry);
    const text = format.toFile(data);
    const assets = picturesIn(data, fields).map((name) => getAsset(name));
    const key = JSON.stringify([path, text, assets.map(({ url }) => url)]);
    if (key === sent) return;
    // A picture that is still on its way comes with the next change of the props.
    sent = key;
    pane.setState({ isWaiting: true });
    const address = previewAddress(path);
    const files = await filesOf(assets, path);
    const problems = await ask({ path, text, files, address });
    if (key !== sent) return;
    // The development site tells its pages of a change, but one that is still loading does not hear.
    if (problems.length === 0 && address === pane.state.address) showAnew(frame, address);
    pane.setState({ isWaiting: false, problems, ...(problems.length === 0 && { address }) });
  }

  return createClass<PreviewProps, State>({
    getInitialState: () => ({ address: '', problems: [], isWaiting: true }),
    componentDidMount() {
      sent = '';
      plan(this);
    },
    componentDidUpdate() {
      plan(this);
    },
    componentWillUnmount() {
      clearTimeout(timer);
    },
    render() {
      const { address, problems, isWaiting } = this.state;
      return h(
        'div',
        { className: 'xem-thu' },
        isWaiting && h('p', { role: 'status' }, 'Đang dựng trang xem thử…'),
        problems.length > 0 &&
          h(
            'section',
            { role: 'alert' },
            h('h2', null, `Còn ${problems.length} điều phải sửa trước khi xem thử và công bố`),
            h('ul', null, ...problems.map((problem) => h('li', { key: problem }, problem))),
          ),
        address !== '' &&
          h('iframe', {
            src: address,
            title: 'Xem thử bằng trang thật',
            key: address,
            ref: (element: HTMLIFrameElement | null) => {
              frame = element;
            },
          }),
      );
    },
  });
}

/** Loads the page again, where the reader has scrolled to; brings it back when a link in it was followed. */
function showAnew(frame: HTMLIFrameElement | null, address: string): void {
  const shown = frame?.contentWindow?.location;
  if (shown?.pathname === address) shown.reload();
  else shown?.replace(address);
}

function fieldsOf({ fields, files = [] }: FormattedCollection, slug: string): readonly FormField[] {
  return fields ?? files.find(({ name }) => name === slug)?.fields ?? files[0]?.fields ?? [];
}

function pathOf(collection: FormattedCollection, entry: PreviewProps['entry']): string {
  const own = entry.get('path');
  if (typeof own === 'string' && own !== '') return own;
  const { folder = '', path = '{{slug}}', files = [] } = collection;
  if (files[0] !== undefined) return files[0].file;
  return `${folder}/${path.replace('{{slug}}', NEW_ENTRY)}.mdx`;
}

interface SentFile {
  path: string;
  content: string;
}

async function filesOf(assets: readonly Asset[], entryPath: string): Promise<SentFile[]> {
  const folder = entryPath.slice(0, entryPath.lastIndexOf('/'));
  const ready = assets.filter(({ url }) => url !== '');
  return Promise.all(
    ready.map(async ({ path, url }) => {
      const response = await fetch(url);
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { path: `${folder}/${name}`, content: toBase64(await response.arrayBuffer()) };
    }),
  );
}

function toBase64(buffer: ArrayBuffer): string {
  let letters = '';
  for (const byte of new Uint8Array(buffer)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

async function ask(body: object): Promise<string[]> {
  const response = await fetch(LOCAL_CMS.preview, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (response === undefined) return ['Máy chủ xem thử đã dừng. Chạy lại npm run cms.'];
  const answer: unknown = await response.json();
  if (Array.isArray(answer)) return answer.map(String);
  return ['Trang xem thử gặp lỗi; lý do ở cửa sổ đang chạy npm run cms.'];
}

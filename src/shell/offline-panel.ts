const WORKER = '/ngoai-tuyen.js';

interface SavedState {
  /** ms of the epoch; 0 when nothing is saved. */
  savedAt: number;
  files: number;
  /** Addresses of the stories. */
  stories: string[];
}

type Wish = { do: 'state' | 'forget' } | { do: 'save'; stories: string[] };

const NOTHING: SavedState = { savedAt: 0, files: 0, stories: [] };
const time = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Asks the worker for something and gives what is saved afterwards; undefined when it failed. */
async function ask(worker: ServiceWorker, wish: Wish): Promise<SavedState | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', (event: MessageEvent<SavedState | undefined>) =>
      resolve(event.data),
    );
    port1.start();
    worker.postMessage(wish, [port2]);
  });
}

/** `<offline-panel>`: saves the site for reading without a network, shows what is saved, and switches it off. */
class OfflinePanel extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!('serviceWorker' in navigator)) {
      form?.setAttribute('hidden', '');
      this.say('Trình duyệt này không lưu trang được. Hãy dùng bản tải về bên dưới.');
      return;
    }
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    this.button('forget')?.addEventListener('click', () => void this.forget());
    void this.showState();
  }

  async showState(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.active;
    this.show(worker ? ((await ask(worker, { do: 'state' })) ?? NOTHING) : NOTHING);
  }

  async save(): Promise<void> {
    this.say('Đang lưu…');
    await navigator.serviceWorker.register(WORKER);
    const worker = (await navigator.serviceWorker.ready).active;
    const stories = Array.from(this.choices(), (box) => (box.checked ? box.value : '')).filter(
      (address) => address !== '',
    );
    const state = worker ? await ask(worker, { do: 'save', stories }) : undefined;
    if (state === undefined) {
      this.say('Chưa lưu được: mạng hoặc chỗ trống trên máy không đủ. Hãy thử lại.');
    } else {
      this.show(state);
    }
  }

  async forget(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.active) await ask(registration.active, { do: 'forget' });
    await registration?.unregister();
    this.show(NOTHING);
  }

  show({ savedAt, files, stories }: SavedState): void {
    const isSaved = savedAt > 0;
    for (const box of this.choices()) box.checked = stories.includes(box.value);
    this.button('forget')?.toggleAttribute('hidden', !isSaved);
    const save = this.button('save');
    if (save) save.textContent = isSaved ? 'Lưu lại bản mới nhất' : 'Lưu vào máy này';
    this.say(
      isSaved
        ? `Đã lưu lúc ${time.format(savedAt)}: ${files} tệp, trong đó có ${stories.length} câu chuyện.`
        : 'Chưa lưu gì trên máy này.',
    );
  }

  say(sentence: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = sentence;
  }

  button(name: 'save' | 'forget'): HTMLButtonElement | null {
    return this.querySelector(`button[data-do="${name}"]`);
  }

  choices(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll('input[type="checkbox"]');
  }
}

customElements.define('offline-panel', OfflinePanel);

export {};

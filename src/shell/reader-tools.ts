type Setting = 'theme' | 'textSize';
type Settings = Partial<Record<Setting, string>>;

const STORE = 'reader';
const root = document.documentElement;

function isSetting(name: string | undefined): name is Setting {
  return name === 'theme' || name === 'textSize';
}

/** Storage may be refused (private browsing): the choice then lasts for this page only. */
function remember(settings: Settings): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(settings));
  } catch {
    return;
  }
}

function current(): Settings {
  const { theme, textSize } = root.dataset;
  return { ...(theme && { theme }), ...(textSize && { textSize }) };
}

class ReaderTools extends HTMLElement {
  connectedCallback(): void {
    for (const select of this.querySelectorAll<HTMLSelectElement>('select[data-setting]')) {
      const name = select.dataset['setting'];
      if (!isSetting(name)) continue;
      select.value = root.dataset[name] ?? '';
      select.addEventListener('change', () => {
        if (select.value === '') delete root.dataset[name];
        else root.dataset[name] = select.value;
        remember(current());
      });
    }
    this.querySelector('[data-action="print"]')?.addEventListener('click', () => print());
    const read = this.querySelector<HTMLButtonElement>('[data-action="read"]');
    if (read !== null && 'speechSynthesis' in window) offerReading(read);
    this.querySelector('details')?.addEventListener('keydown', (event) => {
      const details = event.currentTarget;
      if (event.key !== 'Escape' || !(details instanceof HTMLDetailsElement)) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  }
}

/** The button appears only where the device has a Vietnamese voice; voices may arrive late. */
function offerReading(button: HTMLButtonElement): void {
  const vietnamese = () => speechSynthesis.getVoices().find((voice) => voice.lang.startsWith('vi'));
  const show = () => {
    button.hidden = vietnamese() === undefined;
  };
  show();
  speechSynthesis.addEventListener('voiceschanged', show);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      button.textContent = 'Đọc thành tiếng';
      return;
    }
    button.textContent = 'Dừng đọc';
    const paragraphs = [
      ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, li, dt, dd)'),
    ]
      .filter(
        (element) =>
          element.closest('[data-print="never"], svg, nav') === null &&
          element.offsetParent !== null,
      )
      .map((element) => element.innerText.trim())
      .filter((text) => text !== '');
    paragraphs.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = 'vi-VN';
      utterance.voice = vietnamese() ?? null;
      if (index === paragraphs.length - 1) {
        utterance.addEventListener('end', () => (button.textContent = 'Đọc thành tiếng'));
      }
      speechSynthesis.speak(utterance);
    });
  });
}

customElements.define('reader-tools', ReaderTools);

/** Buttons with `data-copy` put that text on the clipboard and say so; `#…` becomes the page's full address. */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLElement>('[data-copy]');
  const value = button?.dataset['copy'];
  if (!button || value === undefined) return;
  const text =
    value.startsWith('#') || value.startsWith('/') ? new URL(value, location.href).href : value;
  void navigator.clipboard.writeText(text).then(
    () => say(button, 'Đã sao chép'),
    () => say(button, 'Máy không cho sao chép'),
  );
});

const showing = new WeakSet<HTMLElement>();

/** The words replace the button's own for two seconds; the button is a live region, so they are spoken too. */
function say(button: HTMLElement, words: string): void {
  if (showing.has(button)) return;
  showing.add(button);
  const label = [...button.childNodes];
  button.replaceChildren(words);
  setTimeout(() => {
    button.replaceChildren(...label);
    showing.delete(button);
  }, 2000);
}

/** Buttons with `data-share` hand a page on through the device's own sheet; they show only where there is one. */
if ('share' in navigator) {
  for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { share: text = '', shareAddress: url = location.href } = button.dataset;
      // Closing the sheet rejects: nothing to say.
      navigator.share({ title: document.title, text, url }).catch(() => undefined);
    });
  }
}

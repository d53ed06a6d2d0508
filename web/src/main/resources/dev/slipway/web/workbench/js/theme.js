// Sets the chosen colours before the first paint; a classic script because modules run too late.
(() => {
  try {
    const chosen = localStorage.getItem('slipway.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Without storage the system's colours hold.
  }
})();

// Files in assets/ are cached for a year: a changed one needs a new number in its name.
// Runs before the first paint so that a dark page never flashes white; a file of its own because the CSP allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('stamgast-color-scheme');
  } catch {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();

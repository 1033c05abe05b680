// What HTML alone cannot do: times that count on, the local zone in their titles, a warning when what is shown is old,
// and a question before something that cannot be undone. Without it every page still works.
'use strict';
(() => {
  const two = (large, largeUnit, small, smallUnit) =>
    `${large} ${largeUnit}` + (small ? ` ${small} ${smallUnit}` : '');

  // The same words as RelativeTime.java.
  const span = (s) => {
    if (s < 60) return `${s} s`;
    if (s < 3600) return `${Math.floor(s / 60)} min`;
    if (s < 86400) return two(Math.floor(s / 3600), 'h', Math.floor((s % 3600) / 60), 'min');
    const days = Math.floor(s / 86400);
    return days < 14 ? two(days, 'd', Math.floor((s % 86400) / 3600), 'h') : `${days} d`;
  };

  const pad = (n) => String(n).padStart(2, '0');
  const clock = (d) => `${pad(d.getHours())}:${pad(d.getMinutes())}:${pad(d.getSeconds())}`;
  const exact = (d) => `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())} ${clock(d)}`;

  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const day = (d) => `${d.getDate()} ${months[d.getMonth()]}`;

  const words = {
    ago: (at, now) => {
      const seconds = Math.trunc((now - at) / 1000);
      if (seconds === 0) return 'now';
      return seconds < 0 ? `in ${span(-seconds)}` : `${span(seconds)} ago`;
    },
    age: (at, now) => span(Math.trunc(Math.abs(now - at) / 1000)),
    clock: (at, now) => (at.toDateString() === now.toDateString() ? clock(at) : `${day(at)} ${clock(at).slice(0, 5)}`),
    exact: (at) => exact(at),
  };

  const tell = (root) => {
    const now = new Date();
    root.querySelectorAll('time[data-time]').forEach((element) => {
      const at = new Date(element.dateTime);
      const text = words[element.dataset.time](at, now);
      if (element.textContent !== text) element.textContent = text;
      if (!element.dataset.utc) {
        element.dataset.utc = element.title || element.dateTime;
        element.title = `${exact(at)} here · ${element.dataset.utc}`;
      }
    });
  };

  let fresh = new Date();
  const stale = (isStale) => {
    const banner = document.getElementById('stale');
    if (!banner) return;
    banner.querySelector('[data-stale]').textContent = clock(fresh);
    banner.hidden = !isStale;
  };

  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.successful) fresh = new Date();
    stale(!event.detail.successful);
  });
  document.addEventListener('htmx:load', (event) => tell(event.detail.elt));

  // A live part keeps what the reader has opened, and waits while they select text in it.
  document.addEventListener('htmx:beforeRequest', (event) => {
    const selection = document.getSelection();
    const selecting = selection && !selection.isCollapsed && event.detail.elt.contains(selection.anchorNode);
    if (event.detail.elt.classList.contains('live') && selecting) event.preventDefault();
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const open = [...event.detail.target.querySelectorAll('details[open][id]')].map((element) => element.id);
    document.addEventListener('htmx:afterSwap', () => open.forEach((id) => {
      const element = document.getElementById(id);
      if (element) element.open = true;
    }), { once: true });
  });

  document.addEventListener('submit', (event) => {
    const question = (event.submitter && event.submitter.dataset.confirm) || event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    // A second press must not send a second form.
    if (event.target.method === 'post') {
      setTimeout(() => event.target.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
    }
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form button:disabled').forEach((button) => { button.disabled = false; }));

  const current = document.querySelector('.nav [aria-current]');
  if (current) current.parentElement.scrollLeft = current.offsetLeft - current.parentElement.clientWidth / 3;
  tell(document);
  setInterval(() => tell(document), 1000);
})();

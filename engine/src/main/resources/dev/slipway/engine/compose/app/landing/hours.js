import { element } from './dom.js';
import { content } from './model.js';

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const WEEKDAY = new Intl.DateTimeFormat(undefined, { weekday: 'long' });
const MONDAY = new Date(2024, 0, 1);

/** Which of the seven days it is: 0 is Monday. */
const today = (date) => (date.getDay() + 6) % 7;

const named = (at) =>
  WEEKDAY.format(new Date(MONDAY.getFullYear(), MONDAY.getMonth(), MONDAY.getDate() + at));

function clock(text) {
  const [hours, minutes] = text.split(':').map(Number);
  return TIME.format(new Date(2024, 0, 1, hours, minutes));
}

/** Whether it is open, and until or from when. */
export function openNow(date = new Date()) {
  const now = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const at = (today(date) + ahead) % 7;
    const hours = content.hours[at];
    if (hours && ahead === 0 && now >= hours[0] && now < hours[1]) {
      return { open: true, text: `Open now, until ${clock(hours[1])}` };
    }
    if (hours && (ahead > 0 || now < hours[0])) {
      const day = ahead === 0 ? 'today' : named(at);
      return { open: false, text: `Closed now, opens ${day} at ${clock(hours[0])}` };
    }
  }
  return { open: false, text: 'Closed' };
}

export function hoursTable() {
  const now = openNow();
  return [
    element('p', { class: 'state', 'data-open': String(now.open) }, now.text),
    element(
      'table',
      {},
      element('caption', { class: 'visually-hidden' }, 'Opening hours'),
      element(
        'tbody',
        {},
        content.hours.map((hours, at) =>
          element(
            'tr',
            { class: at === today(new Date()) ? 'today' : '' },
            element('th', { scope: 'row' }, named(at)),
            element('td', {}, hours ? `${clock(hours[0])} – ${clock(hours[1])}` : 'closed'),
          ),
        ),
      ),
    ),
  ];
}

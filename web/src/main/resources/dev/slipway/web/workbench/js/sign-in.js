import { api } from './api.js';
import { byId, say } from './dom.js';

/** Exchanges the access token for a session and goes back to where one came from. */

const form = byId('sign-in');
const token = byId('token');
const button = byId('send');
let sending = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
token.addEventListener('input', () => showError(''));

async function send() {
  const value = token.value.trim();
  if (value === '') {
    showError('Please enter the access token.');
    return;
  }
  if (sending) {
    return;
  }
  sending = true;
  say(button, 'Signing in…');
  try {
    await api.signIn(value);
    location.replace(`/${location.hash.startsWith('#/') ? location.hash : ''}`);
  } catch (error) {
    showError(
      error.status === 401
        ? 'This token is not right. Please check it and try again.'
        : error.message,
    );
    token.select();
  } finally {
    sending = false;
    say(button, 'Sign in');
  }
}

function showError(text) {
  const error = byId('error');
  error.hidden = text === '';
  say(error, text);
  token.setAttribute('aria-invalid', String(text !== ''));
  if (text !== '') {
    token.focus();
  }
}

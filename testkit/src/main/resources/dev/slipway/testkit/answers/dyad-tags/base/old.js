import { collection } from '/_slipway/app.js';

const books = collection('books');
const list = document.querySelector('#list');

async function draw() {
  const { records } = await books.list();
  list.replaceChildren(...records.map((book) => {
    const item = document.createElement('li');
    item.textContent = `${book.title} (${book.rating}/5)`;
    return item;
  }));
}

await draw();

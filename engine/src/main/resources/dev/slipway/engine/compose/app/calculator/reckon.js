const TOKEN = /\s*(?:(\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+)|([a-z]+)|([-+*/^%(),]))/iy;
const SIGNS = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-', ':': '/' };

/**
 * Works out a sum: + - * / ^ % and brackets, names and functions. "200 + 10%" adds a tenth of the
 * 200, as pocket calculators do.
 */
export function reckon(text, names = {}, functions = {}) {
  const tokens = cut(text.replace(/[×·÷−–:]/g, (sign) => SIGNS[sign]));
  let at = 0;
  const take = (token) => tokens[at] === token && ++at > 0;

  function sum() {
    let value = product().value;
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at++] === '+' ? 1 : -1;
      const right = product();
      value += sign * (right.percent ? value * right.value : right.value);
    }
    return value;
  }

  function product() {
    let left = signed();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const times = tokens[at++] === '*';
      const { value } = signed();
      left = { value: times ? left.value * value : left.value / value };
    }
    return left;
  }

  function signed() {
    if (take('-')) {
      const { value, percent } = signed();
      return { value: -value, percent };
    }
    return take('+') ? signed() : power();
  }

  function power() {
    const base = single();
    if (take('^')) {
      return { value: base ** signed().value };
    }
    return take('%') ? { value: base / 100, percent: true } : { value: base };
  }

  function single() {
    const token = tokens[at++];
    if (token === '(') {
      const value = sum();
      close();
      return value;
    }
    if (typeof token === 'number') {
      return token;
    }
    if (Object.hasOwn(functions, token ?? '') && take('(')) {
      const given = [sum()];
      while (take(',')) {
        given.push(sum());
      }
      close();
      return functions[token](...given);
    }
    if (Object.hasOwn(names, token ?? '')) {
      return names[token];
    }
    throw new Error(token === undefined ? 'Something is missing at the end.' : `“${token}” does not fit here.`);
  }

  function close() {
    if (!take(')')) {
      throw new Error('A bracket is not closed.');
    }
  }

  const value = sum();
  if (at < tokens.length) {
    throw new Error(`“${tokens[at]}” does not fit here.`);
  }
  return value;
}

function cut(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) {
      throw new Error(`“${text.slice(from).trim()[0]}” is nothing to reckon with.`);
    }
    tokens.push(found[1] === undefined ? (found[2] ?? found[3]) : Number(found[1]));
  }
  return tokens;
}

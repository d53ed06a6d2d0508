/** Formatting by Prettier, which is loaded when it is first asked for. */

const PLUGINS = {
  html: ['html', 'babel', 'estree', 'postcss'],
  css: ['postcss'],
  babel: ['babel', 'estree'],
  json: ['babel', 'estree'],
  typescript: ['typescript', 'estree'],
  markdown: ['markdown', 'babel', 'estree', 'html', 'postcss'],
};

/** A text that could not be read in its language, and where. */
export class FormatProblem extends Error {
  constructor(message, line) {
    super(message);
    this.line = line;
  }
}

/** The text as it is usually written. */
export async function format(text, parser) {
  const [prettier, ...plugins] = await Promise.all([
    import('prettier/standalone'),
    ...PLUGINS[parser].map((name) => import(`prettier/plugins/${name}.mjs`)),
  ]);
  try {
    return await prettier.format(text, { parser, plugins, printWidth: 100 });
  } catch (failure) {
    const { line, column } = failure.loc?.start ?? {};
    // The first line says what is wrong; a drawing of the place follows.
    const what = failure.message.split('\n')[0].replace(/ \(\d+:\d+\)$/, '');
    throw new FormatProblem(
      line ? `Line ${line}, column ${column}: ${what}` : what,
      line ?? null,
    );
  }
}

// Answers what a script is, one fact a line: whether it is a module, then its imports with their
// places; or where and why it is broken.
(function (source, module) {
  var lines = [];
  var isModule = false;

  function add(literal) {
    if (literal && literal.type === 'Literal' && typeof literal.value === 'string') {
      lines.push(literal.start + 1 + '\t' + (literal.end - 1));
    }
  }

  // An own stack, since trees may be deeper than calls.
  function addCalls(root) {
    var open = [root];
    while (open.length > 0) {
      var node = open.pop();
      if (node.type === 'ImportExpression') {
        add(node.source);
      }
      for (var key in node) {
        var value = node[key];
        if (value && typeof value === 'object' && !(value instanceof RegExp)) {
          open.push(value);
        }
      }
    }
  }

  try {
    var tree = acorn.parse(source, {
      ecmaVersion: 'latest',
      sourceType: module ? 'module' : 'script',
      allowHashBang: true,
      allowAwaitOutsideFunction: module
    });
    tree.body.forEach(function (node) {
      if (/^(?:Import|Export)/.test(node.type)) {
        isModule = true;
        add(node.source);
      }
    });
    if (source.indexOf('import') >= 0 && /\bimport\s*\(/.test(source)) {
      addCalls(tree);
    }
  } catch (error) {
    if (error instanceof SyntaxError && error.loc) {
      return 'broken\t' + error.loc.line + '\t' + error.message.replace(/ \(\d+:\d+\)$/, '');
    }
    throw error;
  }
  return [isModule ? 'module' : 'script'].concat(lines).join('\n');
})

import ts from 'typescript';

/** A text for people that stands in the code instead of the catalogue. */
export interface LooseSentence {
  /** line, from 1 */
  readonly line: number;
  readonly text: string;
}

/** Attributes whose value is read out or shown. */
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'alt',
  'label',
  'name',
  'placeholder',
  'title',
]);
/** Calls whose texts are for developers, not for readers of a page. */
const quietCalls = /^(?:Error|RangeError|TypeError|console\.\w+|querySelector(?:All)?|matchMedia|closest|matches)$/;

const wordOfAnyLanguage = /\p{L}{2,}/u;
/** Two words in a row and nothing of code: what a sentence or a label looks like. */
const looksSaid = /^(?=.*\p{L}{2,}[,:;]? \p{L})(?!.*(?:[{};=<>]|--)).*$/su;
/** What a document of a machine must be: its grammar, which names the field and the allowed range. */
const documentGrammar = /\bmust (?:be|have|hold)\b|\bis not JSON\b/;

/**
 * Texts of a file that people would read and that do not come from the catalogue: words between tags, spoken attributes,
 * and strings that look like sentences.
 * @param path decides by its ending whether tags are read
 */
export function looseSentences(path: string, code: string): LooseSentence[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
  const found: LooseSentence[] = [];
  const note = (node: ts.Node, text: string): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    found.push({ line, text: text.trim().replace(/\s+/g, ' ') });
  };
  const visit = (node: ts.Node): void => {
    if (isQuiet(node)) return;
    if (ts.isJsxText(node) && wordOfAnyLanguage.test(node.text)) note(node, node.text);
    const text = textOf(node);
    if (
      text !== null &&
      (isSpoken(node) ? wordOfAnyLanguage.test(text) : looksSaid.test(text) && !documentGrammar.test(text))
    )
      note(node, text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\u2026');
}

/** Directly the value of an attribute that is shown or read out. */
function isSpoken(node: ts.Node): boolean {
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isJsxAttribute(holder) && spokenAttributes.has(holder.name.getText());
}

/** Imports, types, classes and styles of elements, and messages for developers hold no sentence. */
function isQuiet(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node))
    return /^(?:class|style|d|points|transform|viewBox|id|for|type|role)$/.test(node.name.getText());
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return quietCalls.test(lastName(node.expression));
  return false;
}

function lastName(called: ts.Expression): string {
  if (!ts.isPropertyAccessExpression(called)) return called.getText();
  const whole = called.getText();
  return whole.startsWith('console.') ? whole : called.name.text;
}

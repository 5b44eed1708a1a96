import { lexer, type Token, type Tokens } from "marked";
import type { ComponentChildren } from "preact";

/**
 * Markdown as elements. The parser's tokens are turned into elements one by one, so that nothing in the text can become
 * markup of its own: HTML stays text, an image is only its description, a link shows where it leads.
 */
export function Markdown({ text }: { text: string }) {
  return <>{lexer(text, { gfm: true, breaks: true }).map(block)}</>;
}

function block(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case "heading":
      return (
        <p key={key}>
          <b>{inlines(token)}</b>
        </p>
      );
    case "paragraph":
    case "text":
      return <p key={key}>{inlines(token)}</p>;
    case "list":
      return list(token as Tokens.List, key);
    case "blockquote":
      return <blockquote key={key}>{(token as Tokens.Blockquote).tokens.map(block)}</blockquote>;
    case "code":
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "table":
      return table(token as Tokens.Table, key);
    case "hr":
      return <hr key={key} />;
    case "space":
    case "def":
      return null;
    default:
      return <p key={key}>{token.raw}</p>;
  }
}

function list(token: Tokens.List, key: number): ComponentChildren {
  const items = token.items.map((item, at) => <li key={at}>{item.tokens.map(listed)}</li>);
  return token.ordered ? (
    <ol key={key} start={Number(token.start) || 1}>
      {items}
    </ol>
  ) : (
    <ul key={key}>{items}</ul>
  );
}

/** A list item's own text stands without a paragraph around it. */
function listed(token: Token, key: number): ComponentChildren {
  return token.type === "text" ? <span key={key}>{inlines(token)}</span> : block(token, key);
}

function table(token: Tokens.Table, key: number): ComponentChildren {
  return (
    <div class="md-table" key={key}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, at) => (
              <th key={at}>{cell.tokens.map(inline)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell.tokens.map(inline)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inlines(token: Token): ComponentChildren {
  const inner = (token as { tokens?: Token[] }).tokens;
  return inner ? inner.map(inline) : unescaped((token as Tokens.Text).text);
}

function inline(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case "strong":
      return <b key={key}>{inlines(token)}</b>;
    case "em":
      return <em key={key}>{inlines(token)}</em>;
    case "del":
      return <s key={key}>{inlines(token)}</s>;
    case "codespan":
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case "br":
      return <br key={key} />;
    case "link":
      return link(token as Tokens.Link, key);
    case "image":
      return (token as Tokens.Image).text;
    case "text":
    case "escape":
      return inlines(token);
    default:
      return token.raw;
  }
}

function link(token: Tokens.Link, key: number): ComponentChildren {
  const address = webAddress(token.href);
  if (!address) return token.raw;
  return (
    <a class="link" key={key} href={address.href} target="_blank" rel="noopener noreferrer">
      {inlines(token)}
      {token.text !== token.href && <span class="md-host"> ({address.host})</span>}
    </a>
  );
}

/** Only addresses of the web: `javascript:`, `data:` and the like stay text. */
function webAddress(href: string): URL | null {
  const address = URL.parse(href);
  return address && (address.protocol === "https:" || address.protocol === "http:") ? address : null;
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Some of the parser's texts are escaped for HTML, which elements do again. */
function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
}

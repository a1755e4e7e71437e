// What stands around a composer on X: navigation, the column, other posts.

/** @param {{ title: string, children: any }} props */
export function Frame({ title, children }) {
  return (
    <div className="frame">
      <nav aria-label="Primary">
        <b className="logo">𝕏</b>
        <a href="/home">Home</a>
        <a href="/messages/1">Messages</a>
        <a href="/i/chat/1">Chat</a>
        <a href="/compose/post">Post</a>
      </nav>
      <main data-testid="primaryColumn">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** @param {{ text: string }} props */
export function Post({ text }) {
  return (
    <article data-testid="tweet" className="post">
      <span className="face" />
      <div>
        <div data-testid="User-Name"><b>Riverside Clinic</b> <span>@riverside · 2h</span></div>
        <div data-testid="tweetText" dir="auto" lang="en"><span>{text}</span></div>
      </div>
    </article>
  );
}

/**
 * The site puts about nineteen elements between a box and what it shares with
 * its toolbar; looking only a few parents up finds nothing.
 * @param {{ levels: number, children: any }} props
 */
export function Deep({ levels, children }) {
  return levels === 0 ? children : <div><Deep levels={levels - 1}>{children}</Deep></div>;
}

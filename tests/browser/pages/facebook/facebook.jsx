// The Facebook stand-in: which composers a host and a path show.
import { createRoot } from "react-dom/client";
import { Framed } from "../framed.jsx";
import { Notes } from "../notes.jsx";
import { wish } from "../stand-in.js";
import { BusinessComposer } from "./business.jsx";
import { CommentForm } from "./comment-form.jsx";
import { CreatePost } from "./create-post.jsx";
import { Messenger } from "./messenger.jsx";
import { MobileComposer } from "./mobile.jsx";
import { ShareSheet } from "./share-sheet.jsx";
import "./facebook.css";

/** @param {{ draft?: string }} props the text that the browser restored, in both boxes */
function Feed({ draft }) {
  return (
    <main className="feed">
      <div className="card">
        <div role="button" tabIndex={0} className="opener">What’s on your mind, Maya?</div>
      </div>
      <article className="card" role="article">
        <b>Riverside Clinic</b>
        <div dir="auto" data-ad-preview="message">{wish.replyingTo ?? "Flu shots are here. Walk in any weekday."}</div>
        <div className="actions">
          <div role="button" tabIndex={0} aria-label="Like">Like</div>
          <div role="button" tabIndex={0} aria-label="Leave a comment">Comment</div>
        </div>
        <CommentForm name="comment" label="Comment as Maya Okafor" placeholder="Write a comment…" draft={draft} />
        <div role="article" aria-label="Comment by Sam Oduya" className="comment">
          <b>Sam Oduya</b>
          <div dir="auto">Thank you for opening early!</div>
          <CommentForm name="answer" label="Answer as Maya Okafor" placeholder="Reply to Sam Oduya…" draft={draft} />
        </div>
      </article>
    </main>
  );
}

/** A clinic's page of reviews, with a box to answer one. */
function Reviews() {
  return (
    <main className="feed">
      <article className="card" role="article">
        <h3>Ana P. recommends Riverside Clinic</h3>
        <div role="img" aria-label="5 out of 5 stars">★★★★★</div>
        <div dir="auto" data-ad-preview="message">{wish.replyingTo}</div>
        <CommentForm name="comment" label="Comment as Riverside Clinic" placeholder="Write a public comment…" draft={wish.draft?.[0]} />
      </article>
    </main>
  );
}

function Page() {
  const path = location.pathname;
  if (location.hostname.startsWith("m.")) return <MobileComposer />;
  if (location.hostname.startsWith("business.")) return <BusinessComposer />;
  if (location.hostname === "www.messenger.com" || path.startsWith("/messages")) return <Messenger />;
  if (path.startsWith("/framed")) return <Framed address="/create" />;
  if (path.includes("/reviews")) return <Reviews />;
  const creating = path.startsWith("/create");
  return (
    <>
      <header><b>f</b></header>
      <Feed draft={creating || wish.sheet ? undefined : wish.draft?.[0]} />
      {wish.sheet === "share" && <ShareSheet />}
      {creating && <CreatePost steps={wish.steps ?? 1} />}
    </>
  );
}

createRoot(document.getElementById("root")).render(<><Page /><Notes /></>);

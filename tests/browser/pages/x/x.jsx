// The X stand-in: which composers a path shows. The home composer stays
// mounted behind every dialog, with the same test id, as on the site.
import { createRoot } from "react-dom/client";
import { Framed } from "../framed.jsx";
import { Notes } from "../notes.jsx";
import { wish } from "../stand-in.js";
import { InlineComposer, ThreadComposer } from "./composer.jsx";
import { Dialog } from "./dialog.jsx";
import { ChatTextarea, LegacyMessages } from "./messages.jsx";
import { MobileComposer } from "./mobile.jsx";
import { AltText, Article, Assistant, ShareSheet } from "./other-boxes.jsx";
import { Frame, Post } from "./frame.jsx";
import "./x.css";

const label = wish.label ?? (wish.replyingTo ? "Reply" : "Post");

function Page() {
  const path = location.pathname;
  if (location.hostname.startsWith("mobile.")) return <MobileComposer />;
  if (location.hostname.startsWith("pro.")) return <Columns />;
  if (path.startsWith("/i/framed")) return <Framed address="/home" />;
  if (path.startsWith("/i/grok")) return <Frame title="Grok"><Assistant /></Frame>;
  if (path.startsWith("/compose/articles")) return <Frame title="Article"><Article /></Frame>;
  if (path.startsWith("/i/chat")) return <Frame title="Chat"><ChatTextarea /></Frame>;
  if (path.startsWith("/messages")) return <Frame title="Messages"><LegacyMessages /></Frame>;
  if (path.includes("/status/")) {
    return (
      <Frame title="Post">
        <Post text={wish.replyingTo ?? "What keeps you in family medicine?"} />
        <InlineComposer name="reply" label="Reply" placeholder="Post your reply" draft={wish.draft?.[0]} />
      </Frame>
    );
  }
  const describing = path.startsWith("/compose/post/media");
  const dialog = path.startsWith("/compose/post") && !describing;
  return (
    <>
      <Frame title="Home">
        <InlineComposer name="home" label="Post" draft={dialog || describing || wish.sheet ? wish.behind : wish.draft?.[0]} media={wish.media && !dialog} />
        <Post text="Rounds start at seven. Coffee starts at six." />
      </Frame>
      {describing && <AltText />}
      {wish.sheet === "share" && <ShareSheet />}
      {dialog && (
        <Dialog canSave>
          {wish.replyingTo && <Post text={wish.replyingTo} />}
          <ThreadComposer label={label} drafts={wish.draft ?? [""]} />
        </Dialog>
      )}
    </>
  );
}

/** X Pro: columns beside each other, each with a composer under the same names. */
function Columns() {
  return (
    <div className="columns">
      {["left", "right"].map((name, at) => (
        <section key={name} className={name}>
          <InlineComposer name={name} label="Post" draft={wish.draft?.[1 - at]} />
          <Post text={`This is the ${name} column.`} />
        </section>
      ))}
    </div>
  );
}

createRoot(document.getElementById("root")).render(<><Page /><Notes /></>);

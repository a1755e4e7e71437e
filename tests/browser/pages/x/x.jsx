// The X stand-in: which composers a path shows. The home composer stays
// mounted behind every dialog, with the same test id, as on the site.
import { createRoot } from "react-dom/client";
import { Notes } from "../notes.jsx";
import { wish } from "../stand-in.js";
import { InlineComposer, ThreadComposer } from "./composer.jsx";
import { Dialog } from "./dialog.jsx";
import { ChatTextarea, LegacyMessages } from "./messages.jsx";
import { MobileComposer } from "./mobile.jsx";
import { Frame, Post } from "./frame.jsx";
import "./x.css";

const label = wish.label ?? (wish.replyingTo ? "Reply" : "Post");

function Page() {
  const path = location.pathname;
  if (location.hostname.startsWith("mobile.")) return <MobileComposer />;
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
  const dialog = path.startsWith("/compose/post");
  return (
    <>
      <Frame title="Home">
        <InlineComposer name="home" label="Post" draft={dialog ? wish.behind : wish.draft?.[0]} media={wish.media && !dialog} />
        <Post text="Rounds start at seven. Coffee starts at six." />
      </Frame>
      {dialog && (
        <Dialog>
          {wish.replyingTo && <Post text={wish.replyingTo} />}
          <ThreadComposer label={label} drafts={wish.draft ?? [""]} />
        </Dialog>
      )}
    </>
  );
}

createRoot(document.getElementById("root")).render(<><Page /><Notes /></>);

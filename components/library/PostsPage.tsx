import { useState } from "preact/hooks";
import { findPost } from "@/storage/posts";
import { KeyList } from "../keys/KeyList";
import { useShortcuts } from "../keys/useShortcuts";
import { WindowedList } from "../lists/WindowedList";
import { SearchBox } from "../SearchBox";
import { UndoBar } from "../UndoBar";
import { useCheckNow } from "../useCheckNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { MarkTools } from "./MarkTools";
import { PostFilter } from "./PostFilter";
import { PostLine } from "./PostLine";
import { ReadingPane } from "./ReadingPane";
import { type Choice, usePosts } from "./usePosts";
import { useTextSearch } from "./useTextSearch";

/** All posts that are kept, or a choice of them; beside the list, the chosen one with its note and its text. */
export function PostsPage() {
  const [chosenPosts, choosePosts] = useState<Choice>({ choice: "all", blog: undefined, order: "newest" });
  const listed = usePosts(chosenPosts);
  const chooseOthers = (change: Partial<Choice>) => {
    choosePosts({ ...chosenPosts, ...change });
    document.documentElement.scrollTop = 0;
  };
  const [query, search] = useState("");
  const [isSearchLikely, expectSearch] = useState(false);
  const results = useTextSearch(query, chosenPosts, isSearchLikely);
  const { window, noted } = results ?? listed;
  const [chosenKey, choose] = useState<string>();
  const [hasKeyList, showKeyList] = useState(false);
  const { value: chosen } = useObserved(async () => chosenKey && findPost(chosenKey), [chosenKey]);
  const { press } = useCheckNow();
  const showKeys = () => showKeyList(true);
  useShortcuts({
    posts: window?.posts ?? [],
    chosenKey,
    choose,
    isOfUnread: chosenPosts.choice === "unread",
    search: () => document.querySelector<HTMLInputElement>(".search input")?.focus(),
    checkNow: press,
    showKeys,
  });
  return (
    <div class="columns">
      <div class="list">
        <SearchBox
          query={query}
          search={search}
          results={results}
          prepare={() => expectSearch(true)}
          hint="searchTexts"
        />
        {results && results.waiting > 0 && (
          <p class="facts waiting">{say("textsWaiting", { count: results.waiting })}</p>
        )}
        <PostFilter chosen={chosenPosts} choose={chooseOthers} />
        {!results && <MarkTools blog={chosenPosts.blog} />}
        {window?.posts.length === 0 && window.above.count === 0 && (
          <Nothing isOfSearch={results !== undefined} />
        )}
        {window && (
          <WindowedList
            class="lines"
            label={say("posts")}
            window={window}
            row={(post, _above, place) => (
              <PostLine
                key={post.key}
                {...place}
                post={post}
                isNoted={noted.has(post.key)}
                isChosen={post.key === chosenKey}
                query={results?.query}
                choose={choose}
              />
            )}
          />
        )}
        <UndoBar />
      </div>
      {chosen ? (
        <ReadingPane key={chosen.key} post={chosen} query={results?.query} />
      ) : (
        <p class="facts hint">{say("choosePost")}</p>
      )}
      {hasKeyList && <KeyList close={() => showKeyList(false)} />}
    </div>
  );
}

function Nothing({ isOfSearch }: { isOfSearch: boolean }) {
  return (
    <div class="state">
      <h2>{say(isOfSearch ? "nothingFits" : "noPosts")}</h2>
      <p>{say(isOfSearch ? "nothingFitsMore" : "noPostsMore")}</p>
    </div>
  );
}

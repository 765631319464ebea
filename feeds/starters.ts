import type { NewFeed } from "@/storage/feeds";

/**
 * The ten blogs a new installation follows: thirteen addresses, because three authors write in two places. Gwern has
 * no feed that still speaks (the one his site names is silent since 2021), so his changelog is watched as a page.
 */
export const starters: NewFeed[] = [
  {
    blog: "Chip Huyen",
    url: "https://huyenchip.com/feed.xml",
    site: "https://huyenchip.com/blog/",
    kind: "feed",
    why: "Bridges theory and practice: real-time machine-learning systems.",
  },
  {
    blog: "Eugene Yan",
    url: "https://eugeneyan.com/rss/",
    site: "https://eugeneyan.com/writing/",
    kind: "feed",
    why: "Design patterns of ML systems, drawn from large companies.",
  },
  {
    blog: "Lil'Log",
    url: "https://lilianweng.github.io/index.xml",
    site: "https://lilianweng.github.io/",
    kind: "feed",
    why: "Deep dives that tell what a new architecture will ask of your infrastructure.",
  },
  ...["https://sebastianraschka.com/rss_feed.xml", "https://magazine.sebastianraschka.com/feed"].map(
    (url) => ({
      blog: "Sebastian Raschka",
      url,
      site: "https://sebastianraschka.com/",
      kind: "feed" as const,
      why: "Concepts explained from the ground, hence which metrics matter.",
    }),
  ),
  {
    blog: "Simon Willison",
    url: "https://simonwillison.net/atom/everything/",
    site: "https://simonwillison.net/",
    kind: "feed",
    why: "Data engineering and tools, tried the day they appear.",
  },
  ...["https://karpathy.github.io/feed.xml", "https://karpathy.bearblog.dev/feed/"].map((url) => ({
    blog: "Andrej Karpathy",
    url,
    site: "https://karpathy.ai/",
    kind: "feed" as const,
    why: "Training neural nets, as told to a friend.",
  })),
  {
    blog: "Interconnects",
    url: "https://www.interconnects.ai/feed",
    site: "https://www.interconnects.ai/",
    kind: "feed",
    why: "AI infrastructure, open models and what scaling costs.",
  },
  {
    blog: "One Useful Thing",
    url: "https://www.oneusefulthing.org/feed",
    site: "https://www.oneusefulthing.org/",
    kind: "feed",
    why: "What your work does to a business, in plain language.",
  },
  {
    blog: "Gwern",
    url: "https://gwern.net/changelog",
    site: "https://gwern.net/",
    kind: "page",
    why: "Advanced and in-depth; the changelog of a site that grows every day.",
  },
  ...["https://www.ruder.io/rss/", "https://newsletter.ruder.io/feed"].map((url) => ({
    blog: "Sebastian Ruder",
    url,
    site: "https://www.ruder.io/",
    kind: "feed" as const,
    why: "Natural-language processing, for those who run language models.",
  })),
];

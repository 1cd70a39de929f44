// Makes the drawings of a page answer: some regions are chosen, on some pain is painted, and some are only looked at from nearer.

import { choose } from "./choose.js";
import { paint } from "./paint.js";
import { point } from "./point.js";
import { zoom } from "./zoom.js";

const USES = { choose, paint };

document.querySelectorAll("[data-body-map]").forEach((map) => {
  zoom(map);
  USES[map.dataset.bodyMap]?.(map);
});
point(document);

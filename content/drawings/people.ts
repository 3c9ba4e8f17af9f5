import { ink, mix, skins } from "./palette.ts";
import { circle, ellipse, limb, moved, type Point, polygon, shape } from "./shapes.ts";

/** Where a body's joints are: the feet stand about 0, the crown at -100, the face looks to the right. */
export interface Pose {
  head: Point;
  neck: Point;
  hip: Point;
  nearElbow: Point;
  nearHand: Point;
  farElbow: Point;
  farHand: Point;
  nearKnee: Point;
  nearFoot: Point;
  farKnee: Point;
  farFoot: Point;
}

export type Headgear = "short" | "bun" | "long" | "scarf" | "peci" | "cap" | "turban" | "hat" | "grey";

export interface Look {
  skin?: string;
  hair?: string;
  top: string;
  bottom: string;
  /** what the legs wear; a robe falls from the shoulders */
  cut?: "trousers" | "skirt" | "shorts" | "robe";
  sleeve?: "long" | "short";
  wears?: Headgear;
  /** colour of scarf, cap or hat */
  gear?: string;
  shoes?: string;
}

export const walking: Pose = {
  head: [3, -92],
  neck: [1.5, -83],
  hip: [0, -50],
  nearElbow: [-7, -66],
  nearHand: [-6, -52],
  farElbow: [9, -67],
  farHand: [16, -57],
  nearKnee: [8, -27],
  nearFoot: [11, -2],
  farKnee: [-4, -27],
  farFoot: [-15, -4],
};

export const standing: Pose = {
  head: [1, -92],
  neck: [0, -83],
  hip: [0, -50],
  nearElbow: [-6, -66],
  nearHand: [-4, -51],
  farElbow: [7, -66],
  farHand: [8, -51],
  nearKnee: [-3, -26],
  nearFoot: [-4, -2],
  farKnee: [4, -26],
  farFoot: [5, -2],
};

/**
 * A person seen from the side.
 * @param at where the feet stand, in pixels
 * @param height from foot to crown, in pixels
 * @param facing 1 looks to the right, -1 to the left
 */
export function person(at: Point, height: number, look: Look, pose: Pose = walking, facing: 1 | -1 = 1): string {
  const scale = height / 100;
  const parts = [farSide(look, pose), body(look, pose), head(look, pose), nearArm(look, pose)];
  return moved(at[0], at[1], parts, scale, scale * facing);
}

function farSide(look: Look, pose: Pose): string {
  const far = mix(look.top, ink, 0.28);
  return (
    arm(look, pose.neck, pose.farElbow, pose.farHand, far, mix(skinOf(look), ink, 0.18)) +
    leg(look, pose.hip, pose.farKnee, pose.farFoot, 0.28)
  );
}

function nearArm(look: Look, pose: Pose): string {
  return arm(look, pose.neck, pose.nearElbow, pose.nearHand, mix(look.top, ink, 0.12), skinOf(look));
}

function arm(look: Look, neck: Point, elbow: Point, hand: Point, cloth: string, skin: string): string {
  const shoulder: Point = [neck[0] - 0.5, neck[1] + 5];
  const lower = look.sleeve === "short" ? skin : cloth;
  return circle(hand[0], hand[1], 2.5, skin) + limb(elbow, 2.6, hand, 2, lower) + limb(shoulder, 4, elbow, 3, cloth);
}

function leg(look: Look, hip: Point, knee: Point, foot: Point, shade: number): string {
  const cloth = mix(look.bottom, ink, shade);
  const lower = look.cut === "shorts" || look.cut === "skirt" ? mix(skinOf(look), ink, shade * 0.6) : cloth;
  const shoe = ellipse(foot[0] + 2.6, foot[1] + 0.4, 4.6, 2.1, look.shoes ?? ink);
  return (
    shoe +
    limb(knee, 3.4, foot, 2.1, lower) +
    limb([hip[0], hip[1] + 2], 5.4, knee, look.cut === "shorts" ? 4.4 : 3.6, cloth)
  );
}

function body(look: Look, pose: Pose): string {
  const { neck, hip, nearFoot, farFoot } = pose;
  const near = leg(look, hip, pose.nearKnee, pose.nearFoot, 0);
  const torso = shape(
    `M${neck[0] - 6} ${neck[1] + 3}Q${neck[0]} ${neck[1] - 2} ${neck[0] + 6.5} ${neck[1] + 3}Q${(neck[0] + hip[0]) / 2 + 8.5} ${(neck[1] + hip[1]) / 2} ${hip[0] + 6.2} ${hip[1] + 3}L${hip[0] - 6.2} ${hip[1] + 3}Q${(neck[0] + hip[0]) / 2 - 7.5} ${(neck[1] + hip[1]) / 2} ${neck[0] - 6} ${neck[1] + 3}Z`,
    look.top,
  );
  const [left, right] = [Math.min(nearFoot[0], farFoot[0]), Math.max(nearFoot[0], farFoot[0])];
  if (look.cut === "skirt") {
    const hem: Point[] = [
      [hip[0] - 6.2, hip[1]],
      [hip[0] + 6.2, hip[1]],
      [right + 5, -8],
      [left - 5, -8],
    ];
    return near + polygon(hem, look.bottom) + torso;
  }
  if (look.cut === "robe") {
    const hem: Point[] = [
      [neck[0] - 5.5, neck[1] + 6],
      [neck[0] + 6, neck[1] + 6],
      [right + 3, -5],
      [left - 3, -5],
    ];
    return near + polygon(hem, look.top) + torso;
  }
  return near + torso;
}

function head(look: Look, pose: Pose): string {
  const [x, y] = pose.head;
  const skin = skinOf(look);
  const neck = limb([pose.neck[0], pose.neck[1] + 1], 3, [x - 0.4, y + 3], 2.6, mix(skin, ink, 0.14));
  const face = ellipse(x, y, 5.4, 6.6, skin) + ellipse(x + 5, y + 1.2, 1.3, 1, skin);
  return neck + behind(look, x, y) + face + onTop(look, x, y);
}

function behind(look: Look, x: number, y: number): string {
  const hair = look.hair ?? ink;
  if (look.wears === "long")
    return shape(
      `M${x + 1} ${y - 7}Q${x - 9} ${y - 8} ${x - 8} ${y + 4}Q${x - 9} ${y + 11} ${x - 6} ${y + 14}L${x} ${y + 10}Z`,
      hair,
    );
  if (look.wears === "bun") return circle(x - 6.5, y - 1, 3.2, hair);
  if (look.wears === "scarf") {
    const drape = `M${x - 8} ${y}Q${x - 10} ${y + 13} ${x - 8} ${y + 19}Q${x} ${y + 24} ${x + 7} ${y + 18}Q${x + 8.4} ${y + 11} ${x + 5.6} ${y + 4}Z`;
    return shape(drape, mix(look.gear ?? ink, ink, 0.12)) + ellipse(x - 0.8, y + 0.4, 8.2, 9.4, look.gear ?? ink);
  }
  return "";
}

function onTop(look: Look, x: number, y: number): string {
  const hair = look.wears === "grey" ? "#c9c6bf" : (look.hair ?? ink);
  const gear = look.gear ?? ink;
  const crop = shape(
    `M${x + 4.6} ${y - 4}Q${x + 2} ${y - 8.6} ${x - 2} ${y - 7.8}Q${x - 7} ${y - 6.8} ${x - 6} ${y + 1.6}Q${x - 3.6} ${y + 1} ${x - 3} ${y - 2}Q${x} ${y - 3} ${x + 4.6} ${y - 4}Z`,
    hair,
  );
  switch (look.wears) {
    case "scarf":
      return shape(
        `M${x + 5.2} ${y - 3.4}Q${x + 3} ${y - 9.4} ${x - 2} ${y - 9}Q${x - 9.4} ${y - 8} ${x - 9} ${y + 1}Q${x - 8.6} ${y + 9} ${x + 1} ${y + 9.6}Q${x + 5} ${y + 9.4} ${x + 5.4} ${y + 5}Q${x + 1} ${y + 7.4} ${x - 1.6} ${y + 5}Q${x - 5} ${y - 3} ${x + 5.2} ${y - 3.4}Z`,
        gear,
      );
    case "peci":
      return (
        crop +
        polygon(
          [
            [x - 6.4, y - 3.4],
            [x - 5.6, y - 9.8],
            [x + 4.2, y - 10.4],
            [x + 5.4, y - 4.6],
          ],
          gear,
        )
      );
    case "cap":
      return (
        crop +
        shape(
          `M${x - 6} ${y - 3}Q${x - 6} ${y - 9.4} ${x} ${y - 9.2}Q${x + 5} ${y - 9} ${x + 5.4} ${y - 4.6}L${x + 11} ${y - 3.6}L${x + 10.6} ${y - 2.6}Z`,
          gear,
        )
      );
    case "turban":
      return ellipse(x - 0.6, y - 6, 7.4, 4.6, gear);
    case "hat":
      return (
        crop +
        polygon(
          [
            [x - 14, y - 3],
            [x, y - 12],
            [x + 14, y - 3],
          ],
          gear,
        )
      );
    default:
      return crop;
  }
}

function skinOf(look: Look): string {
  return look.skin ?? skins[1];
}

/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Duration, Percent, Rate, Reference, Text } from "./units.js";

/**
 * Questions to customers after something happened: when, what, and what they get for it.
 */
export interface FeedbackSurveySpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
  /**
   * After what customers are asked.
   */
  on: "orderReceived" | "serviceClosed" | "refundDone";
  /**
   * How long after that they are asked, such as 1d: 0s unless given.
   */
  delay?: Duration;
  /**
   * What they are asked, in this order, at least one question, told apart by id.
   *
   * @minItems 1
   */
  questions: {
    /**
     * By what its answers are kept; one an id: overall. At most 63 characters.
     */
    id: string;
    /**
     * What is asked. At most 500 characters.
     */
    text: Text;
    /**
     * How it is answered: one to five stars, a number from 0 to 10 (NPS), or in words.
     */
    scale: "stars" | "nps" | "text";
    /**
     * Whether it must be answered: true unless given.
     */
    required?: boolean;
  }[];
  /**
   * Names of the channels that tell staff of the answers. None unless given.
   */
  channels?: Reference<"channel">[];
  /**
   * What customers get for their answers: nothing unless given.
   */
  reward?:
    | {
        /**
         * Nothing.
         */
        type: "none";
      }
    | {
        /**
         * Points.
         */
        type: "points";
        /**
         * How many points, from 1.
         */
        points: number;
      }
    | {
        /**
         * A coupon, within the coupon's own limits.
         */
        type: "coupon";
        /**
         * Name of the coupon.
         */
        coupon: Reference<"coupon">;
      };
  /**
   * Which customers are asked: all unless given.
   */
  audience?: Audience;
  /**
   * The share of occasions on which they are asked, above 0%, up to 100%: 100% unless given.
   */
  askedShare?: Percent;
  /**
   * How often one customer is asked at most in a length of time; left out: each time.
   */
  maxPerCustomer?: Rate;
  /**
   * How long they can answer: 7d unless given.
   */
  answerWithin?: Duration;
  /**
   * What they read when they have answered; left out: nothing. At most 500 characters.
   */
  thanks?: Text;
  /**
   * Whether they are asked: true unless given.
   */
  enabled?: boolean;
}

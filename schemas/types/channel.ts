/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DailyWindow, Rate, Secret } from "./units.js";

/**
 * A way in which messages reach the staff.
 */
export type ChannelSpec =
  | {
      /**
       * Mail to some addresses.
       */
      type: "email";
      /**
       * Mail addresses, at least one.
       *
       * @minItems 1
       */
      recipients: string[];
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * Short messages to some phones.
       */
      type: "sms";
      /**
       * Phone numbers with country code, at least one: +8613800138000.
       *
       * @minItems 1
       */
      recipients: string[];
      /**
       * The provider that sends them, by the name that the shop knows it by: aliyun.
       */
      provider: string;
      /**
       * Secret that holds the provider's credentials.
       */
      credentials: Secret;
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A POST request to an address of your own.
       */
      type: "webhook";
      /**
       * The address, http or https, at most 2000 characters.
       */
      url: string;
      /**
       * Secret that signs the request; left out: not signed.
       */
      credentials?: Secret;
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A WeCom (企业微信) group robot.
       */
      type: "wecom";
      /**
       * Secret that holds the robot's web hook address: whoever knows it can post.
       */
      webhook: Secret;
      /**
       * Members to mention, by user id or phone, or all for everyone.
       */
      mentions?: string[];
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    }
  | {
      /**
       * A DingTalk (钉钉) group robot.
       */
      type: "dingtalk";
      /**
       * Secret that holds the robot's web hook address: whoever knows it can post.
       */
      webhook: Secret;
      /**
       * Members to mention, by user id or phone, or all for everyone.
       */
      mentions?: string[];
      /**
       * Hours in which nothing is sent; it is sent when they end.
       */
      quietHours?: DailyWindow;
      /**
       * How many messages at most in a length of time; the rest is sent together later.
       */
      throttle?: Rate;
    };

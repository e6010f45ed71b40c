import type { Exchange } from "./script.js";

/**
 * What long calls in any industry fill up with, between their own exchanges.
 */
export const general: readonly Exchange[] = [
  {
    agent: "Sorry, the line was bad for a moment. Could you say that again?",
    user: [
      "Sure. I said that it's fine with me.",
      "I asked if that costs anything.",
      "Never mind, go on.",
    ],
  },
  {
    agent:
      "Just to be sure that I got it right, could you repeat the last part?",
    user: [
      "Yes, it was {day} at {time}.",
      "The number is {ref}.",
      "It was about the {number} of us.",
    ],
  },
  {
    agent: "Thank you for your patience, {first}.",
    user: [
      "No problem.",
      "Sure, take your time.",
      "That's okay, I'm not in a hurry.",
    ],
  },
  {
    agent: "What is the best number to reach you on?",
    user: [
      "This one is fine.",
      "My mobile, the one I'm calling from.",
      "Better by email, if you can.",
    ],
  },
  {
    agent: "May I also ask how you heard about us?",
    user: [
      "From a friend.",
      "I saw an ad somewhere.",
      "You're the closest one, I think.",
    ],
  },
  {
    agent:
      "I see. Let me make a note of that so that my colleagues know about it too.",
    user: [
      "That would be good.",
      "Thank you.",
      "Right, so I don't have to tell it all again.",
    ],
  },
  {
    agent: "Is there a time of day that suits you best?",
    user: ["After {time}, usually.", "In the morning.", "Any time on {day}."],
  },
  {
    agent: "And is everything else as it was last time?",
    user: [
      "As far as I know, yes.",
      "No, my last name changed, it's {last} now.",
      "I think so.",
    ],
  },
  {
    agent: "Give me one second while I look at that.",
    user: ["Sure.", "Okay.", "I'm here."],
  },
  {
    agent: "I understand. Let us find a way that works for you.",
    user: [
      "I'd like that.",
      "That would be great.",
      "I hope so, I called {number} times already.",
    ],
  },
];

/** What answering machines say. */
export const machines: readonly string[] = [
  "Hi, you've reached {first} {last}. I can't come to the phone right now, please leave a message after the tone.",
  "The person you are calling is not available. At the tone, please record your message.",
  "Hello, this is {first}. Leave your name and number and I'll call you back.",
];

"""The phrases by which furniture (folded: lower case, plain apostrophes) and credits are known."""

from __future__ import annotations

from typing import Final


def _listed(phrases: str) -> tuple[str, ...]:
    return tuple(phrases.split("|"))


#: Lines that consist of nothing else.
WHOLE: Final = frozenset(
    _listed(
        "abstract|about author|about the author|about the authors|about us|add a comment|advertisement|"
        "advertising|all rights reserved|also read|also read:|back|back to top|"
        "become a member|buy now|by using this site|close|comment|comments|contact us|"
        "continue reading|continue reading the main story|cookie policy|copy link|correction appended|"
        "copy the link|corrections|desktop version|don't miss|donate|donate now|"
        "download the app|e-mail|editor's picks|editors' picks|email|email this article|end|"
        "ends|exit mobile version|facebook|font size|"
        "like save print|text size|url copied|url is copied|file|"
        "filed under|follow us|full text|full version|gallery|"
        "get the app|hide caption|hide comments|home|image|image credit|image credits|"
        "in case you missed it|instagram|join the conversation|join the discussion|"
        "jump to content|keep reading|latest news|learn more|leave a comment|link copied|"
        "linkedin|listen|listen now|listen to article|listen to this article|live|load more|"
        "loading|loading...|log in|login|media playback is unsupported on your device|menu|"
        "more|more from this section|more news|more on this|more on this story|"
        "more on this topic|more stories|most popular|most read|most viewed|news|newsletter|"
        "newsletters|next|photo|photos|photos:|pinterest|play|play video|post a comment|"
        "previous|print|print page|print this|print this article|print this page|"
        "privacy policy|promoted content|read comments|read full article|read more|read more:|"
        "read next|read next:|read the full article|read the full story|recommended|"
        "recommended for you|recommended reading|recommended stories|reddit|register|related|"
        "related articles|related content|related coverage|related links|related news|"
        "related stories|related topics|related:|report a typo|report an error|report this ad|"
        "save|save article|scroll down for video|search|see also|see also:|see more|share|"
        "share on facebook|share on twitter|share this|share this article|share this page|"
        "share this story|share via email|share with|show comments|show more|sign in|sign up|"
        "sign up for our newsletter|skip|skip advertisement|skip to content|"
        "skip to main content|slideshow|sponsored|sponsored content|subscribe|subscribe now|"
        "support our work|support us|tagged with|tags|tags:|telegram|terms and conditions|"
        "terms of use|thank you for reading|thank you for subscribing|"
        "this article is more than 1 year old|toggle caption|top|top stories|topics|topics:|"
        "trending|trending now|tweet|twitter|unsubscribe|up next|video|view comments|"
        "view gallery|view image|view mobile version|view more|view this post on instagram|"
        "watch|watch live|what to read next|whatsapp|x|you may also like|"
        "you may be interested in|you might also like|you might be interested in|youtube"
    )
)

#: What such lines begin with.
OPENINGS: Final = _listed(
    "(c) |(h/t |add to cart|a version of this article|a version of this story|advertisement -|"
    "advertisement continue|all rights reserved|already a subscriber|article continues below|"
    "already have an account|also read:|associated press writer|associated press writers|"
    "become a |by clicking|by signing|by submitting|by subscribing|categories:|category:|"
    "chat with us|clarification:|click here|click to|comments are closed|contact us at|"
    "continue reading the main|copyright |correction:|disclaimer:|discover more|"
    "do you have a story|donate to |download our|download pdf|download the app|"
    "download the pdf|editor's note:|email us at|enable javascript|enjoyed this|"
    "exit mobile|explore more|facebook twitter|facebook x |filed under|find more|"
    "find us on|follow all|follow her on|follow him on|follow me on|follow the |"
    "follow us |follow us on|for full coverage|for more coverage|"
    "for more information visit|for more news|for more stories|for the latest|"
    "get all the latest|get breaking news|get our newsletter|get the latest|got a story|"
    "got a tip|h/t |have a story|have a tip|hear more|help us |image credit|join our mailing|"
    "join our newsletter|join our telegram|join our whatsapp|join the conversation|"
    "join the discussion|join the mailing|just watched |keywords:|leave a comment|like this article|"
    "like this story|like us on|listen:|love this|make a charitable|make a donation|media playback is |"
    "more from |more must-reads|more on:|more:|must-reads from|"
    "most popular|most read in|most read:|newsletter sign up|"
    "opinions expressed|order reprints|original article|originally published|our journalism|"
    "our standards:|photo credit|photo gallery|please consider donating|"
    "please consider supporting|please enable javascript|please share|please verify|"
    "posted in|print this|published in|read also:|read more about|read more at|"
    "read more from|read more on|read more:|read or share|read the full|read the latest updates|"
    "read the rest here|read the rest of|recommended:|"
    "related article|related story|related:|reprinted with|reproduced with|"
    "republished from|republished with|reuters contributed|scroll down|"
    "see also:|see more photos|see photos|shop now|"
    "share on |share this|sign up for|sign up here|sign up now|sign up to |skip to |"
    "source :|source:|sources:|stay informed|stay up to date|"
    "stay updated|story continues below|subscribe here|"
    "subscribe now|subscribe to |support independent|support our|swipe |tagged:|tags:|"
    "tap here|tap to|thank you for|thanks for reading|the associated press contributed|"
    "the opinions expressed|the views expressed|this article appeared|"
    "this article first appeared|this article is republished|"
    "this article originally appeared|this article was originally published|"
    "this material may not be|this site uses|this story originally appeared|"
    "this story was originally|this video is|this website uses|to continue reading|"
    "to read more|to read the full|topics:|tweet this|url:|via:|view gallery|"
    "view original|view photos|view price|view the original|views expressed|want more|want the best|"
    "want to|watch more|"
    "watch the video above|watch the video below|watch:|we pay for|we use cookies|"
    "you can follow|you may also|"
    "you might also|you must be logged|your browser|©|© "
)

#: Openings that ordinary sentences have too; a second sign must confirm them.
WEAK: Final = _listed(
    "become a |by clicking|by signing|by submitting|click to|copyright |disclaimer:|"
    "find more|follow all|follow the |for the latest|get the latest|have a story|"
    "have a tip|help us |join the conversation|join the discussion|love this|more from |"
    "more:|posted in|published in|read more about|read more on|share on |source :|source:|"
    "sources:|stay informed|support independent|support our|swipe |tap to|thank you for|"
    "this site uses|this video is|view original|want more|want to|watch:|your browser"
)

#: What may stand anywhere in such a line.
INSIDE: Final = _listed(
    "a post shared by|are affiliate links|all rights reserved|charitable donation|click here to|"
    "continue reading the main story|cookie policy|download our app|follow us on|"
    "for news alerts|for personal use only|like us on facebook|mailing list|"
    "may not be published, broadcast|may not be reproduced|newsletter sign|not a robot|"
    "on mobile? click here|our daily email|our newsletter|our weekly email|privacy policy|"
    "push notifications|reprinted with permission|reprinted with the permission|"
    "scroll down for video|sign up for our|subscribe now|subscribe to our|"
    "terms of service|unsubscribe at any time|your browser does not support"
)

#: After one of these a list of other articles follows.
LIST_OPENINGS: Final = _listed(
    "also read|don't miss|editors' picks|latest news|more from|more must-reads|more on|more stories|"
    "most popular|most read|read more|read next|recommended|related|see also|top stories|"
    "trending|up next|what to read next|you may|you might"
)

#: Agencies and picture desks of the world, as credits name them.
MAKERS: Final = _listed(
    "AFP|AP|EPA|EPA-EFE|EFE|Reuters|REUTERS|Getty|Getty Images|GETTY|GETTY IMAGES|Alamy|"
    "Anadolu|Shutterstock|Xinhua|dpa|DPA|PA|Bloomberg|Rex|Barcroft|Sputnik|TASS|Kyodo|"
    "Yonhap|NurPhoto|Corbis|iStock|Associated Press|Agence France-Presse|WireImage|IANS|"
    "ANI|PTI|ANSA|Belga|ANP|Ritzau|TT|NTB|Lehtikuva|Keystone|MTI|PAP|CTK|AAP|Jiji|VCG|Zuma|"
    "UPI|Magnum|Newscom"
)

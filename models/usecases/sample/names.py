"""Names for invented people, some with characters that old programs lose.

䶮 and 㛃 stand in extension A, 𬭎 outside the basic plane (four bytes in UTF-8),
龘 is basic but missing from GB 2312: each breaks a different careless step.
"""

from random import Random

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
)
_LAST_MALE = "强军勇杰涛明超辉鹏飞斌磊波刚健平亮伟峰华林毅松海龙成东宁"
_LAST_FEMALE = "芳敏静丽娟艳霞燕玲萍红梅琴兰英洁莉雪婷颖慧琳云倩蓉瑶青"
_FIRST = "文国志建永晓春秀玉海立德庆思雨佳一子嘉明新宏世家景学兴广正"

RARE_NAMES = ("沈䶮", "李㛃", "吴𬭎", "韩龘", "欧阳䶮华")


def invented_name(random: Random, sex: str, taken: set[str]) -> str:
    """Return a name that nobody in ``taken`` has yet, and add it there."""
    last = _LAST_MALE if sex == "1" else _LAST_FEMALE
    while True:
        name = random.choice(_SURNAMES)
        if random.random() < 0.8:
            name += random.choice(_FIRST)
        name += random.choice(last)
        if name not in taken:
            taken.add(name)
            return name

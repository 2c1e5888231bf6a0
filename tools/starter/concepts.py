"""The objects the starter model learns, in the order in which they join the training.

A line: the picture's CLDR name | English words | Chinese words | Chinese measure word | main colour.
The first word of a language is the usual one; the model hears all of them. An object with a main
colour is also shown in other colours ("a blue apple"); `-` stands for one that has none.
`prepare_data.py` finds the picture by its CLDR name.
"""

from __future__ import annotations

from dataclasses import dataclass

# Name, Chinese name, Chinese short form, sRGB. A picture whose caption names no background has the
# first.
COLORS: list[tuple[str, str, str, tuple[int, int, int]]] = [
    ("white", "白色", "白", (255, 255, 255)),
    ("black", "黑色", "黑", (20, 20, 20)),
    ("gray", "灰色", "灰", (150, 150, 150)),
    ("red", "红色", "红", (220, 50, 45)),
    ("orange", "橙色", "橙", (245, 150, 40)),
    ("yellow", "黄色", "黄", (250, 220, 70)),
    ("green", "绿色", "绿", (80, 170, 80)),
    ("teal", "青色", "青", (60, 180, 180)),
    ("blue", "蓝色", "蓝", (60, 110, 215)),
    ("purple", "紫色", "紫", (140, 80, 190)),
    ("pink", "粉色", "粉", (245, 160, 195)),
    ("brown", "棕色", "棕", (140, 95, 60)),
]
COLOR_INDEX = {name: index for index, (name, *_) in enumerate(COLORS)}


@dataclass(frozen=True)
class Concept:
    cldr: str
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    measure: str
    color: int | None  # index into COLORS


_TABLE = """
red apple | apple | 苹果 | 个 | red
cat face | cat,cat face | 猫,小猫 | 只 | orange
dog face | dog,dog face | 狗,小狗 | 只 | -
house | house | 房子 | 座 | -
automobile | car,automobile | 汽车,轿车 | 辆 | red
rose | rose | 玫瑰 | 朵 | red
tropical fish | fish,tropical fish | 鱼,热带鱼 | 条 | orange
evergreen tree | tree,pine tree | 树,松树 | 棵 | green
sun with face | sun | 太阳 | 个 | yellow
red heart | heart | 心,爱心 | 颗 | red
star | star | 星星 | 颗 | yellow
banana | banana | 香蕉 | 根 | yellow
lemon | lemon | 柠檬 | 个 | yellow
strawberry | strawberry | 草莓 | 个 | red
rocket | rocket | 火箭 | 枚 | -
butterfly | butterfly | 蝴蝶 | 只 | orange
panda | panda | 熊猫 | 只 | -
frog | frog | 青蛙 | 只 | green
grinning face | smiley,smiling face,grinning face | 笑脸 | 个 | yellow
sailboat | sailboat,boat | 帆船,船 | 艘 | -
mushroom | mushroom | 蘑菇 | 个 | red
crown | crown | 皇冠,王冠 | 顶 | yellow
lady beetle | ladybug,ladybird | 瓢虫 | 只 | red
sunflower | sunflower | 向日葵 | 朵 | yellow
pig face | pig,pig face | 猪,小猪 | 只 | pink
balloon | balloon | 气球 | 个 | red
cactus | cactus | 仙人掌 | 棵 | green
fox | fox | 狐狸 | 只 | orange
green apple | apple | 苹果,青苹果 | 个 | green
watermelon | watermelon | 西瓜 | 块 | -
cherries | cherries,cherry | 樱桃 | 颗 | red
grapes | grapes | 葡萄 | 串 | purple
carrot | carrot | 胡萝卜 | 根 | orange
pizza | pizza | 披萨 | 块 | -
hamburger | hamburger,burger | 汉堡,汉堡包 | 个 | -
doughnut | doughnut,donut | 甜甜圈 | 个 | -
birthday cake | cake,birthday cake | 蛋糕,生日蛋糕 | 个 | -
hot beverage | cup of coffee,coffee,cup of tea | 咖啡,热饮 | 杯 | -
tiger face | tiger,tiger face | 老虎 | 只 | -
rabbit face | rabbit,bunny,rabbit face | 兔子 | 只 | -
penguin | penguin | 企鹅 | 只 | -
front-facing baby chick | chick,baby chick | 小鸡 | 只 | yellow
spouting whale | whale | 鲸鱼,鲸 | 头 | blue
octopus | octopus | 章鱼 | 只 | red
turtle | turtle,tortoise | 乌龟,海龟 | 只 | green
tulip | tulip | 郁金香 | 朵 | -
four leaf clover | clover,four leaf clover | 四叶草 | 株 | green
bus | bus | 公交车,公共汽车 | 辆 | -
locomotive | train,steam train,locomotive | 火车 | 列 | -
castle | castle | 城堡 | 座 | -
rainbow | rainbow | 彩虹 | 道 | -
smiling face with sunglasses | cool face,face with sunglasses | 墨镜笑脸 | 个 | -
robot | robot | 机器人 | 个 | -
snowman without snow | snowman | 雪人 | 个 | -
bear | bear | 熊 | 只 | brown
lion | lion | 狮子 | 头 | -
owl | owl | 猫头鹰 | 只 | brown
fire | fire,flame | 火焰,火 | 团 | orange
light bulb | light bulb,lamp | 灯泡 | 个 | yellow
tangerine | orange,tangerine | 橙子,橘子 | 个 | orange
pear | pear | 梨 | 个 | green
peach | peach | 桃子 | 个 | pink
pineapple | pineapple | 菠萝 | 个 | -
tomato | tomato | 西红柿,番茄 | 个 | red
avocado | avocado | 牛油果 | 个 | -
soft ice cream | ice cream | 冰淇淋 | 支 | -
bread | bread | 面包 | 个 | brown
cookie | cookie | 饼干 | 块 | brown
cow face | cow | 牛,奶牛 | 头 | -
monkey face | monkey | 猴子 | 只 | -
koala | koala | 考拉 | 只 | -
unicorn | unicorn | 独角兽 | 只 | -
elephant | elephant | 大象 | 头 | -
dolphin | dolphin | 海豚 | 条 | blue
crab | crab | 螃蟹 | 只 | red
honeybee | bee,honeybee | 蜜蜂 | 只 | -
snail | snail | 蜗牛 | 只 | -
bird | bird | 鸟,小鸟 | 只 | blue
duck | duck | 鸭子 | 只 | -
blossom | flower,blossom | 花 | 朵 | yellow
cherry blossom | cherry blossom | 樱花 | 朵 | pink
palm tree | palm tree | 棕榈树 | 棵 | green
crescent moon | moon,crescent moon | 月亮,月牙 | 个 | yellow
cloud | cloud | 云 | 朵 | -
umbrella | umbrella | 雨伞,伞 | 把 | purple
wrapped gift | gift,present | 礼物 | 份 | -
soccer ball | soccer ball,football | 足球 | 个 | -
basketball | basketball | 篮球 | 个 | orange
guitar | guitar | 吉他 | 把 | red
key | key | 钥匙 | 把 | yellow
bell | bell | 铃铛 | 个 | yellow
gem stone | diamond,gem | 钻石,宝石 | 颗 | blue
ghost | ghost | 幽灵,鬼 | 个 | -
alien | alien | 外星人 | 个 | -
airplane | airplane,plane | 飞机 | 架 | -
volcano | volcano | 火山 | 座 | -
"""


def concepts() -> list[Concept]:
    """The table above, in its order."""
    rows = []
    for line in _TABLE.strip().splitlines():
        cldr, english, chinese, measure, color = (part.strip() for part in line.split("|"))
        words = tuple(english.split(",")), tuple(chinese.split(","))
        rows.append(Concept(cldr, *words, measure, COLOR_INDEX.get(color)))
    return rows

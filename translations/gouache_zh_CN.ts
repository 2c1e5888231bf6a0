<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Without loss, with transparency. The usual choice.</source>
        <translation>无损,支持透明。通常的选择。</translation>
    </message>
    <message>
        <source>Small files for photos. What is transparent becomes white.</source>
        <translation>适合照片的小文件。透明部分变为白色。</translation>
    </message>
    <message>
        <source>Small files with transparency, for the web.</source>
        <translation>支持透明的小文件,适合网页。</translation>
    </message>
    <message>
        <source>Without loss, for print.</source>
        <translation>无损,适合印刷。</translation>
    </message>
    <message>
        <source>Linear light in half floats, for compositing.</source>
        <translation>半精度浮点的线性光,适合合成。</translation>
    </message>
    <message>
        <source>All layers, groups, masks and blend modes, for Photoshop and others.</source>
        <translation>包含所有图层、组、蒙版和混合模式,供 Photoshop 等程序使用。</translation>
    </message>
    <message>
        <source>Square, 512</source>
        <translation>方形,512</translation>
    </message>
    <message>
        <source>Square, 1024</source>
        <translation>方形,1024</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>竖幅 3:4</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>横幅 4:3</translation>
    </message>
    <message>
        <source>Landscape 3:2</source>
        <translation>横幅 3:2</translation>
    </message>
    <message>
        <source>Wide 16:9</source>
        <translation>宽幅 16:9</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>全高清</translation>
    </message>
    <message>
        <source>Social post</source>
        <translation>社交媒体帖子</translation>
    </message>
    <message>
        <source>Social story</source>
        <translation>社交媒体故事</translation>
    </message>
    <message>
        <source>A4 at 150 dpi</source>
        <translation>A4,150 dpi</translation>
    </message>
    <message>
        <source>A4 at 300 dpi</source>
        <translation>A4,300 dpi</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>Middle, across</source>
        <translation>中心横坐标</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Middle, down</source>
        <translation>中心纵坐标</translation>
    </message>
    <message>
        <source>W</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Scale, across</source>
        <translation>水平缩放</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Scale, down</source>
        <translation>垂直缩放</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Flip top and bottom</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <source>Turn by 90°</source>
        <translation>旋转 90°</translation>
    </message>
    <message>
        <source>Apply (Enter)</source>
        <translation>应用（回车）</translation>
    </message>
    <message>
        <source>Take back (Esc)</source>
        <translation>撤回（Esc）</translation>
    </message>
    <message>
        <source>&amp;Mirror the view</source>
        <translation>镜像视图(&amp;M)</translation>
    </message>
    <message>
        <source>See the picture as in a mirror; the picture stays as it is</source>
        <translation>像照镜子一样看画面；图片本身不变</translation>
    </message>
    <message>
        <source>Turn the view &amp;left</source>
        <translation>向左旋转视图(&amp;L)</translation>
    </message>
    <message>
        <source>Turn the view by 15°, as one turns paper</source>
        <translation>像转动画纸一样把视图旋转 15°</translation>
    </message>
    <message>
        <source>Turn the view &amp;right</source>
        <translation>向右旋转视图(&amp;R)</translation>
    </message>
    <message>
        <source>Up&amp;right again</source>
        <translation>恢复正向(&amp;R)</translation>
    </message>
    <message>
        <source>Neither turned nor mirrored</source>
        <translation>取消旋转和镜像</translation>
    </message>
    <message>
        <source>&amp;Rulers</source>
        <translation>标尺(&amp;R)</translation>
    </message>
    <message>
        <source>Rulers along the canvas; drag guides out of them</source>
        <translation>画布边的标尺；可从中拖出参考线</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>Lines at even distances</source>
        <translation>等距的线</translation>
    </message>
    <message>
        <source>G&amp;uides</source>
        <translation>参考线(&amp;U)</translation>
    </message>
    <message>
        <source>Lines that were dragged out of the rulers</source>
        <translation>从标尺拖出的线</translation>
    </message>
    <message>
        <source>Re&amp;ference images</source>
        <translation>参考图(&amp;F)</translation>
    </message>
    <message>
        <source>Pictures to look at beside the canvas</source>
        <translation>放在画布旁边供参考的图片</translation>
    </message>
    <message>
        <source>&amp;Snap</source>
        <translation>吸附(&amp;S)</translation>
    </message>
    <message>
        <source>Tools keep to guides, grid and the canvas&apos; edges</source>
        <translation>工具会吸附到参考线、网格和画布边缘</translation>
    </message>
    <message>
        <source>Snap &amp;to</source>
        <translation>吸附到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Guides</source>
        <translation>参考线(&amp;G)</translation>
    </message>
    <message>
        <source>G&amp;rid</source>
        <translation>网格(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edges and middle of the canvas</source>
        <translation>画布的边缘和中线(&amp;E)</translation>
    </message>
    <message>
        <source>Grid &amp;spacing…</source>
        <translation>网格间距(&amp;S)…</translation>
    </message>
    <message>
        <source>Distance of the grid&apos;s lines in pixels</source>
        <translation>网格线之间的像素距离</translation>
    </message>
    <message>
        <source>Grid spacing</source>
        <translation>网格间距</translation>
    </message>
    <message>
        <source>Pixels between lines:</source>
        <translation>线间像素：</translation>
    </message>
    <message>
        <source>Add a &amp;vertical guide…</source>
        <translation>添加垂直参考线(&amp;V)…</translation>
    </message>
    <message>
        <source>A line at a distance from the left edge</source>
        <translation>距左边一定距离的线</translation>
    </message>
    <message>
        <source>Add a &amp;horizontal guide…</source>
        <translation>添加水平参考线(&amp;H)…</translation>
    </message>
    <message>
        <source>A line at a distance from the top edge</source>
        <translation>距上边一定距离的线</translation>
    </message>
    <message>
        <source>Remove all gui&amp;des</source>
        <translation>删除所有参考线(&amp;D)</translation>
    </message>
    <message>
        <source>Take every guide off the canvas</source>
        <translation>移除画布上的全部参考线</translation>
    </message>
    <message>
        <source>Add &amp;reference images…</source>
        <translation>添加参考图(&amp;R)…</translation>
    </message>
    <message>
        <source>Put pictures to look at beside the canvas</source>
        <translation>把图片放在画布旁边供参考</translation>
    </message>
    <message>
        <source>Remove all re&amp;ferences</source>
        <translation>删除所有参考图(&amp;F)</translation>
    </message>
    <message>
        <source>Take every reference image away</source>
        <translation>移除全部参考图</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Move what is selected of the layer into the clipboard</source>
        <translation>把图层中选中的内容移到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is selected of the layer, or all of it</source>
        <translation>复制图层中选中的内容，或整个图层</translation>
    </message>
    <message>
        <source>Copy &amp;merged</source>
        <translation>合并复制(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the picture as it is shown, or what is selected of it</source>
        <translation>复制显示的画面，或其中选中的部分</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put the picture of the clipboard on a new layer</source>
        <translation>把剪贴板中的图片放到新图层</translation>
    </message>
    <message>
        <source>Paste in p&amp;lace</source>
        <translation>原位粘贴(&amp;L)</translation>
    </message>
    <message>
        <source>Put the picture of the clipboard where it was copied</source>
        <translation>把剪贴板中的图片放回复制时的位置</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected of the layer, or all that is on it</source>
        <translation>删除图层中选中的内容，或图层上的全部内容</translation>
    </message>
    <message>
        <source>&amp;Image size…</source>
        <translation>图像大小(&amp;I)…</translation>
    </message>
    <message>
        <source>Make the whole picture larger or smaller</source>
        <translation>放大或缩小整幅图片</translation>
    </message>
    <message>
        <source>&amp;Canvas size…</source>
        <translation>画布大小(&amp;C)…</translation>
    </message>
    <message>
        <source>Give the canvas more or less room; the picture stays as it is</source>
        <translation>增减画布空间；图片本身不变</translation>
    </message>
    <message>
        <source>Crop to the &amp;selection</source>
        <translation>裁剪到选区(&amp;S)</translation>
    </message>
    <message>
        <source>Cut off what is outside of the selection</source>
        <translation>裁掉选区以外的部分</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>裁去空白(&amp;T)</translation>
    </message>
    <message>
        <source>Cut off empty edges</source>
        <translation>裁掉空白的边缘</translation>
    </message>
    <message>
        <source>&amp;Turn and flip</source>
        <translation>旋转与翻转(&amp;T)</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Turn the whole picture by 90° clockwise</source>
        <translation>把整幅图片顺时针旋转 90°</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Turn the whole picture by 90° counter-clockwise</source>
        <translation>把整幅图片逆时针旋转 90°</translation>
    </message>
    <message>
        <source>Turn by &amp;180°</source>
        <translation>旋转 &amp;180°</translation>
    </message>
    <message>
        <source>Turn the whole picture upside down</source>
        <translation>把整幅图片上下颠倒</translation>
    </message>
    <message>
        <source>&amp;Flip left and right</source>
        <translation>左右翻转(&amp;F)</translation>
    </message>
    <message>
        <source>Mirror the whole picture</source>
        <translation>镜像整幅图片</translation>
    </message>
    <message>
        <source>Flip &amp;top and bottom</source>
        <translation>上下翻转(&amp;T)</translation>
    </message>
    <message>
        <source>Mirror the whole picture upside down</source>
        <translation>上下镜像整幅图片</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole canvas</source>
        <translation>选择整个画布</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>Everything may be changed again</source>
        <translation>又可以修改所有内容</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>重新选择(&amp;A)</translation>
    </message>
    <message>
        <source>Take up the selection that was dropped last</source>
        <translation>恢复上次取消的选区</translation>
    </message>
    <message>
        <source>There is no earlier selection for this canvas.</source>
        <translation>这张画布没有先前的选区。</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>选择未选中的部分</translation>
    </message>
    <message>
        <source>From the &amp;layer</source>
        <translation>由图层创建(&amp;L)</translation>
    </message>
    <message>
        <source>Select what the active layer holds, as opaque as it is</source>
        <translation>按不透明度选择当前图层的内容</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>像素：</translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation>扩展(&amp;G)…</translation>
    </message>
    <message>
        <source>Make the selection larger</source>
        <translation>扩大选区</translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation>收缩(&amp;S)…</translation>
    </message>
    <message>
        <source>Make the selection smaller</source>
        <translation>缩小选区</translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation>羽化(&amp;F)…</translation>
    </message>
    <message>
        <source>Make the edge of the selection soft</source>
        <translation>使选区边缘柔和</translation>
    </message>
    <message>
        <source>&amp;Border…</source>
        <translation>边界(&amp;B)…</translation>
    </message>
    <message>
        <source>Select a band along the edge</source>
        <translation>沿边缘选择一条带</translation>
    </message>
    <message>
        <source>S&amp;mooth…</source>
        <translation>平滑(&amp;M)…</translation>
    </message>
    <message>
        <source>Round the corners of the selection and drop specks</source>
        <translation>使选区的角变圆并去掉杂点</translation>
    </message>
    <message>
        <source>Mark for &amp;repainting</source>
        <translation>标记为重绘(&amp;R)</translation>
    </message>
    <message>
        <source>Make the selection the mask of what is generated anew</source>
        <translation>把选区作为重新生成的蒙版</translation>
    </message>
    <message>
        <source>Show the &amp;edge</source>
        <translation>显示边缘(&amp;E)</translation>
    </message>
    <message>
        <source>Marching ants round what is selected</source>
        <translation>选区周围的蚂蚁线</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Gouache</source>
        <translation>关于 Gouache</translation>
    </message>
    <message>
        <source>Gouache %1</source>
        <translation>Gouache %1</translation>
    </message>
    <message>
        <source>An AI art studio for designers. Pictures are made on your own computer.</source>
        <translation>为设计师打造的 AI 绘画工作室。图片在您自己的电脑上生成。</translation>
    </message>
    <message>
        <source>No engine is loaded.</source>
        <translation>未加载引擎。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Uses Qt %1 (LGPL 3), libtorch, OpenImageIO and others; their licences come with the program.</source>
        <translation>Apache 2.0 许可证。使用了 Qt %1(LGPL 3)、libtorch、OpenImageIO 等，其许可证随程序一同提供。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AidActions</name>
    <message>
        <source>Vertical guide</source>
        <translation>垂直参考线</translation>
    </message>
    <message>
        <source>Horizontal guide</source>
        <translation>水平参考线</translation>
    </message>
    <message>
        <source>Pixels from the left edge:</source>
        <translation>距左边的像素数：</translation>
    </message>
    <message>
        <source>Pixels from the top edge:</source>
        <translation>距上边的像素数：</translation>
    </message>
    <message>
        <source>Reference images</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
    </message>
</context>
<context>
    <name>AppearanceActions</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口的颜色</translation>
    </message>
    <message>
        <source>theme dark light mode</source>
        <translation>主题 深色 浅色 模式</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口的语言</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言 language</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Files and folders of the batch</source>
        <translation>批次的文件和文件夹</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Pictures, tables (CSV, TSV) or lists of prompts (text); or drop them here</source>
        <translation>图片、表格（CSV、TSV）或提示词列表（文本）；也可以拖放到这里</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Take o&amp;ut</source>
        <translation>移出(&amp;U)</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Files for the batch</source>
        <translation>批次的文件</translation>
    </message>
    <message>
        <source>Pictures, tables and lists (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.csv *.tsv *.txt);;All files (*)</source>
        <translation>图片、表格和列表 (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder for the batch</source>
        <translation>批次的文件夹</translation>
    </message>
    <message>
        <source>What pictures are for</source>
        <translation>图片的用途</translation>
    </message>
    <message>
        <source>As they suggest</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>Pictures that carry their settings are made again, others are changed</source>
        <translation>带有生成参数的图片将重新生成，其他图片将被修改</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>作为初始图片</translation>
    </message>
    <message>
        <source>Each is the beginning of a new picture</source>
        <translation>每张图片都作为一张新图片的起点</translation>
    </message>
    <message>
        <source>Products for scenes</source>
        <translation>商品场景</translation>
    </message>
    <message>
        <source>Each product is cut out, and a scene is made round it</source>
        <translation>抠出每件商品，并在其周围生成场景</translation>
    </message>
    <message>
        <source>Control pictures</source>
        <translation>控制图片</translation>
    </message>
    <message>
        <source>Each steers a ControlNet</source>
        <translation>每张图片引导一个 ControlNet</translation>
    </message>
    <message>
        <source>Settings to make again</source>
        <translation>按图片参数重新生成</translation>
    </message>
    <message>
        <source>The settings that Gouache or A1111 wrote into each picture</source>
        <translation>Gouache 或 A1111 写入每张图片的参数</translation>
    </message>
    <message>
        <source>P&amp;ictures are</source>
        <translation>图片用途(&amp;I)</translation>
    </message>
    <message>
        <source>Prompt of the batch</source>
        <translation>批次的提示词</translation>
    </message>
    <message>
        <source>What rows without a prompt of their own show</source>
        <translation>没有自带提示词的行所画的内容</translation>
    </message>
    <message>
        <source>{red|green} makes both; __colours__ takes a line of the wildcard file for each picture</source>
        <translation>{red|green} 两种都生成；__colours__ 为每张图片取通配符文件中的一行</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Every line of a __wildcard__</source>
        <translation>使用 __通配符__ 的每一行</translation>
    </message>
    <message>
        <source>A job for each line of the file, instead of one by chance</source>
        <translation>为文件的每一行建立一个任务，而不是随机取一行</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Control&amp;Net</source>
        <translation>ControlNet(&amp;N)</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>100 %: nothing of the picture is kept; 0 %: it stays as it is</source>
        <translation>100 %：完全不保留原图；0 %：原图不变</translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation>强度(&amp;T)</translation>
    </message>
    <message>
        <source>Pictures of each</source>
        <translation>每项的图片数</translation>
    </message>
    <message>
        <source>Each with another seed</source>
        <translation>每张使用不同的种子</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Values to try, one field a line</source>
        <translation>要尝试的值，每行一个参数</translation>
    </message>
    <message>
        <source>steps=10,20,30
cfg=4..8:2</source>
        <translation>steps=10,20,30
cfg=4..8:2</translation>
    </message>
    <message>
        <source>Every value with every other; the pictures are put together as a grid with labels</source>
        <translation>所有值两两组合；图片将拼成带标签的网格</translation>
    </message>
    <message>
        <source>Pict&amp;ures of each</source>
        <translation>每项的图片数(&amp;U)</translation>
    </message>
    <message>
        <source>Try values (a grid)</source>
        <translation>尝试多个值（网格）</translation>
    </message>
    <message>
        <source>{product} on a marble table, soft morning light</source>
        <translation>{product}放在大理石桌上，柔和的晨光</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成设备</translation>
    </message>
    <message>
        <source>Any profile that fits</source>
        <translation>任意合适的配置</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>图片的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Pictures go &amp;to</source>
        <translation>图片保存到(&amp;T)</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>图片的文件名</translation>
    </message>
    <message>
        <source>Can hold %1; a / makes folders. Nothing is ever overwritten.</source>
        <translation>可包含 %1；/ 用于建立文件夹。绝不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>Budget of the batch</source>
        <translation>批次预算</translation>
    </message>
    <message>
        <source>Rented profiles take no further job when it is spent; empty = no limit</source>
        <translation>预算用完后，租用的配置不再接新任务；留空表示不限</translation>
    </message>
    <message>
        <source>Wait until I resume it</source>
        <translation>等待我手动继续</translation>
    </message>
    <message>
        <source>Bud&amp;get</source>
        <translation>预算(&amp;G)</translation>
    </message>
    <message>
        <source>Ma&amp;de on</source>
        <translation>生成设备(&amp;D)</translation>
    </message>
    <message>
        <source>Budget and start</source>
        <translation>预算与开始</translation>
    </message>
    <message>
        <source>Choose a folder for the pictures.</source>
        <translation>请选择图片的文件夹。</translation>
    </message>
    <message>
        <source>Pictures cannot be written to “%1”: choose another folder.</source>
        <translation>无法将图片写入“%1”：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>&amp;Names, such as “%1”</source>
        <translation>文件名(&amp;N)，例如“%1”</translation>
    </message>
</context>
<context>
    <name>BatchPreview</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>将要生成的内容</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Time and cost on each profile</source>
        <translation>每个配置的时间与费用</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>无法使用的行</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will be made</source>
        <translation>
            <numerusform>将生成 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 jobs will make %2 pictures</source>
        <translation>%1 个任务将生成 %2 张图片</translation>
    </message>
    <message>
        <source>Nothing will be made</source>
        <translation>不会生成任何图片</translation>
    </message>
    <message>
        <source>and a grid of them</source>
        <translation>并拼成网格</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used:</source>
        <translation>
            <numerusform>%n 行无法使用：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>忽略这 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n picture(s) that it made</source>
        <translation>
            <numerusform>根据它已生成的 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>A guess: it has made no picture like these yet</source>
        <translation>估计值：它还没有生成过类似的图片</translation>
    </message>
    <message>
        <source>About %1 of pictures</source>
        <translation>图片约 %1</translation>
    </message>
    <message>
        <source>%1 of copies until they are made</source>
        <translation>生成前的副本 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
</context>
<context>
    <name>BatchSheet</name>
    <message>
        <source>New batch</source>
        <translation>新建批次</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;What will be made</source>
        <translation>将要生成的内容(&amp;W)</translation>
    </message>
    <message>
        <source>Product sce&amp;ne</source>
        <translation>商品场景(&amp;N)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n row(s) so far</source>
        <translation>
            <numerusform>正在读取… 已读 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files or folders, or write a prompt: what will be made is shown here before it starts.</source>
        <translation>添加文件或文件夹，或填写提示词：开始之前，这里会显示将要生成的内容。</translation>
    </message>
    <message>
        <source>Nothing will be made</source>
        <translation>不会生成任何图片</translation>
    </message>
    <message numerus="yes">
        <source>Add %n job(s) to the &amp;queue</source>
        <translation>
            <numerusform>将 %n 个任务加入队列(&amp;Q)</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the &amp;queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Copying the pictures…</source>
        <translation>正在复制图片…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Some rows cannot be used: correct them, or leave them out.</source>
        <translation>有些行无法使用：请更正，或忽略它们。</translation>
    </message>
</context>
<context>
    <name>BrushDock</name>
    <message>
        <source>Brush settings</source>
        <translation>画笔设置</translation>
    </message>
    <message>
        <source>Sample stroke</source>
        <translation>笔触示例</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>防抖</translation>
    </message>
    <message>
        <source>Roundness</source>
        <translation>圆度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>颗粒</translation>
    </message>
    <message>
        <source>Grain size</source>
        <translation>颗粒大小</translation>
    </message>
    <message>
        <source>Airbrush</source>
        <translation>喷枪</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /秒</translation>
    </message>
    <message>
        <source>Spacing none</source>
        <translation>间距 无</translation>
    </message>
    <message>
        <source>The angle follows the pen&apos;s tilt</source>
        <translation>角度随笔的倾斜方向</translation>
    </message>
    <message>
        <source>What follows the pen</source>
        <translation>随笔变化的属性</translation>
    </message>
    <message>
        <source>by pressure</source>
        <translation>按压力</translation>
    </message>
    <message>
        <source>by tilt</source>
        <translation>按倾斜</translation>
    </message>
    <message>
        <source>What of the pen it follows</source>
        <translation>随笔的哪项变化</translation>
    </message>
    <message>
        <source>Follow the pen</source>
        <translation>随笔变化</translation>
    </message>
</context>
<context>
    <name>BrushPresetModel</name>
    <message>
        <source>%1: %2 px</source>
        <translation>%1：%2 像素</translation>
    </message>
</context>
<context>
    <name>BrushPresetsDock</name>
    <message>
        <source>Brushes</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Change the preset to the brush in hand</source>
        <translation>将预设更新为当前画笔</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Brush presets</source>
        <translation>画笔预设</translation>
    </message>
    <message>
        <source>Keep the brush in hand as a preset</source>
        <translation>将当前画笔存为预设</translation>
    </message>
    <message>
        <source>My brush</source>
        <translation>我的画笔</translation>
    </message>
</context>
<context>
    <name>BudgetsPage</name>
    <message>
        <source>&amp;Stop rented profiles when a budget is spent</source>
        <translation>预算用完时停用租用的配置(&amp;S)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Before the next job, never in the middle of one. Hardware of one&apos;s own goes on.</source>
        <translation>在下一个任务开始之前停，绝不在任务中途停。自有硬件继续工作。</translation>
    </message>
    <message>
        <source>Amounts stay as numbers when the currency is changed: nothing is exchanged.</source>
        <translation>更换货币时数字不变：不做汇率换算。</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>货币(&amp;C)</translation>
    </message>
    <message>
        <source>Budget a &amp;day</source>
        <translation>每日预算(&amp;D)</translation>
    </message>
    <message>
        <source>Budget a day</source>
        <translation>每日预算</translation>
    </message>
    <message>
        <source>Budget a &amp;month</source>
        <translation>每月预算(&amp;M)</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>每月预算</translation>
    </message>
    <message>
        <source>You are told at 50, 80 and 100 %. An empty field: no limit.</source>
        <translation>用到 50%、80% 和 100% 时会提醒。留空表示不限。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 of %2 spent (%3 %)</source>
        <translation>已花费 %1，共 %2（%3%）</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>已花费 %1</translation>
    </message>
</context>
<context>
    <name>BusyRun</name>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>大约还剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>CanvasSizeDialog</name>
    <message>
        <source>Canvas size</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>The picture keeps to: %1</source>
        <translation>图片靠：%1</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>Keep the picture at:</source>
        <translation>图片位置：</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>更改大小</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Now %1 × %2; %3 across, %4 down.</source>
        <translation>现为 %1 × %2；宽 %3，高 %4。</translation>
    </message>
    <message>
        <source>What falls outside is cut off.</source>
        <translation>超出的部分会被裁掉。</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n layer(s), zoom %3 %</source>
        <translation>
            <numerusform>%1 × %2 像素，%n 个图层，缩放 %3 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe a picture and generate it, or drop one here.</source>
        <translation>描述一张图片并生成，或将图片拖到这里。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>ClipboardFlow</name>
    <message>
        <source>There is no layer to copy from.</source>
        <translation>没有可复制的图层。</translation>
    </message>
    <message>
        <source>The layer has nothing where the selection is: choose another layer, or copy what is shown with Copy merged.</source>
        <translation>该图层在选区内没有内容：请选择其他图层，或用“合并复制”复制显示的画面。</translation>
    </message>
    <message>
        <source>The layer is empty: there is nothing to copy.</source>
        <translation>图层是空的，没有可复制的内容。</translation>
    </message>
    <message>
        <source>There is nothing here to copy.</source>
        <translation>这里没有可复制的内容。</translation>
    </message>
    <message>
        <source>The layer&apos;s transparency is locked: unlock it to delete.</source>
        <translation>图层的透明度已锁定：请先解锁再删除。</translation>
    </message>
    <message>
        <source>There is nothing here to delete.</source>
        <translation>这里没有可删除的内容。</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard to paste.</source>
        <translation>剪贴板中没有可粘贴的图片。</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>CloneTool</name>
    <message>
        <source>Hold Ctrl and click the place to copy from first.</source>
        <translation>请先按住 Ctrl 单击要复制的位置。</translation>
    </message>
</context>
<context>
    <name>ColorDock</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>最近的颜色</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>Edit the colour</source>
        <translation>编辑颜色</translation>
    </message>
    <message>
        <source>The colour to paint with</source>
        <translation>作画用的颜色</translation>
    </message>
    <message>
        <source>Edit the background colour</source>
        <translation>编辑背景色</translation>
    </message>
    <message>
        <source>The background colour, for gradients and X</source>
        <translation>背景色，用于渐变和 X 键</translation>
    </message>
    <message>
        <source>Exchange the colours</source>
        <translation>交换颜色</translation>
    </message>
    <message>
        <source>Exchange the colours (X)</source>
        <translation>交换颜色 (X)</translation>
    </message>
    <message>
        <source>Colour as hexadecimal number</source>
        <translation>十六进制颜色</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Add the colour to the palette</source>
        <translation>将颜色加入调色板</translation>
    </message>
    <message>
        <source>Palette options</source>
        <translation>调色板选项</translation>
    </message>
    <message>
        <source>Remove the colour that was clicked last</source>
        <translation>移除最后单击的颜色</translation>
    </message>
    <message>
        <source>Open a palette…</source>
        <translation>打开调色板…</translation>
    </message>
    <message>
        <source>Save the palette…</source>
        <translation>保存调色板…</translation>
    </message>
    <message>
        <source>Standard palette</source>
        <translation>标准调色板</translation>
    </message>
    <message>
        <source>Open a palette</source>
        <translation>打开调色板</translation>
    </message>
    <message>
        <source>Palettes (*.gpl)</source>
        <translation>调色板 (*.gpl)</translation>
    </message>
    <message>
        <source>“%1” is no GIMP palette: choose a .gpl file.</source>
        <translation>“%1”不是 GIMP 调色板：请选择 .gpl 文件。</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>保存调色板</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>ColorPair</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour and background colour; X exchanges them, D makes them black and white</source>
        <translation>颜色和背景色；X 交换，D 恢复黑白</translation>
    </message>
    <message>
        <source>Colour %1, background %2</source>
        <translation>颜色 %1，背景 %2</translation>
    </message>
</context>
<context>
    <name>ColorWheel</name>
    <message>
        <source>Colour wheel</source>
        <translation>色轮</translation>
    </message>
    <message>
        <source>Hue %1°, saturation %2 %, brightness %3 %</source>
        <translation>色相 %1°，饱和度 %2 %，亮度 %3 %</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Search the commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么?</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>没有这样的命令。</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>现在不能这样做。</translation>
    </message>
</context>
<context>
    <name>CommandSearchActions</name>
    <message>
        <source>&amp;Search the commands…</source>
        <translation>搜索命令(&amp;S)…</translation>
    </message>
    <message>
        <source>Find and do a command by its name</source>
        <translation>按名称查找并执行命令</translation>
    </message>
    <message>
        <source>palette find action</source>
        <translation>面板 查找 操作</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare two pictures</source>
        <translation>比较两张图片</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分界线</translation>
    </message>
    <message>
        <source>&amp;Exchange</source>
        <translation>交换(&amp;E)</translation>
    </message>
    <message>
        <source>Left becomes right</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>As large as there is room for</source>
        <translation>在可用空间内尽量大</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>A pixel of the picture is a pixel of the screen</source>
        <translation>图片的一个像素对应屏幕的一个像素</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Two pictures with a divider</source>
        <translation>两张图片，中间有分界线</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Show it on the canvas</source>
        <translation>显示在画布上</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Preprocessor</source>
        <translation>预处理器</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How closely the picture follows the layer</source>
        <translation>图像遵循图层的程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Part of the run from which the layer counts</source>
        <translation>图层从过程的哪一部分开始起作用</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Part of the run up to which the layer counts</source>
        <translation>图层到过程的哪一部分为止起作用</translation>
    </message>
    <message>
        <source>What the ControlNet sees</source>
        <translation>ControlNet 看到的内容</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>取用图像</translation>
    </message>
    <message>
        <source>Copy the picture in the frame onto the layer</source>
        <translation>将生成框内的图像复制到图层</translation>
    </message>
    <message>
        <source>Copy the picture onto the layer</source>
        <translation>将图像复制到图层</translation>
    </message>
    <message>
        <source>Make it the layer</source>
        <translation>设为图层内容</translation>
    </message>
    <message>
        <source>Replace the layer by what the ControlNet sees, to draw in it</source>
        <translation>用 ControlNet 看到的内容替换图层,以便在其中绘制</translation>
    </message>
    <message>
        <source>Replace the layer by what the ControlNet sees</source>
        <translation>用 ControlNet 看到的内容替换图层</translation>
    </message>
    <message>
        <source>Control&amp;Net</source>
        <translation>ControlNet(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;reprocessor</source>
        <translation>预处理器(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>到(&amp;U)</translation>
    </message>
    <message>
        <source>None for this model</source>
        <translation>此模型没有</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自动(%1)</translation>
    </message>
    <message>
        <source>%1 (not for this model)</source>
        <translation>%1(不适用于此模型)</translation>
    </message>
    <message>
        <source>Draw on the layer, or take the picture.</source>
        <translation>在图层上绘制,或取用图像。</translation>
    </message>
</context>
<context>
    <name>CostActions</name>
    <message>
        <source>%1 % of today&apos;s budget is spent: %2 of %3.</source>
        <translation>今天的预算已用 %1%：%2，共 %3。</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s budget is spent: %2 of %3.</source>
        <translation>本月的预算已用 %1%：%2，共 %3。</translation>
    </message>
    <message>
        <source>%1 % of the batch&apos;s budget is spent: %2 of %3.</source>
        <translation>这一批的预算已用 %1%：%2，共 %3。</translation>
    </message>
    <message>
        <source>Rented profiles take no further job until you raise it.</source>
        <translation>在您提高预算之前，租用的配置不再接新任务。</translation>
    </message>
    <message>
        <source>C&amp;osts…</source>
        <translation>费用(&amp;O)…</translation>
    </message>
    <message>
        <source>What was spent, what profiles cost, and how much may be spent</source>
        <translation>花了多少、各配置的价格，以及可以花多少</translation>
    </message>
    <message>
        <source>price money budget spending currency</source>
        <translation>价格 钱 预算 花费 货币 费用</translation>
    </message>
    <message>
        <source>&amp;Prices…</source>
        <translation>价格(&amp;P)…</translation>
    </message>
    <message>
        <source>What each profile costs</source>
        <translation>每个配置的价格</translation>
    </message>
    <message>
        <source>price hour picture electricity hardware</source>
        <translation>价格 小时 图片 电费 硬件</translation>
    </message>
</context>
<context>
    <name>CostBadge</name>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Spent today: %1</source>
        <translation>今天已花费：%1</translation>
    </message>
    <message>
        <source>Spent this month: %1</source>
        <translation>本月已花费：%1</translation>
    </message>
    <message>
        <source>%1 % of the day&apos;s budget</source>
        <translation>每日预算的 %1%</translation>
    </message>
    <message>
        <source>%1 % of the month&apos;s budget</source>
        <translation>每月预算的 %1%</translation>
    </message>
    <message>
        <source>Costs: %1</source>
        <translation>费用：%1</translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>&amp;Spending</source>
        <translation>花费(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;rices</source>
        <translation>价格(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Budgets</source>
        <translation>预算(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CropOptionFields</name>
    <message>
        <source>Proportion</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Width to height of what is kept</source>
        <translation>保留部分的宽高比</translation>
    </message>
    <message>
        <source>Any proportion</source>
        <translation>任意比例</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>上边</translation>
    </message>
    <message>
        <source>W</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Crop (Enter)</source>
        <translation>裁剪（回车）</translation>
    </message>
    <message>
        <source>Start over (Esc)</source>
        <translation>重新开始（Esc）</translation>
    </message>
</context>
<context>
    <name>CurveEditor</name>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Click to add a point, drag to move it, double-click to remove it</source>
        <translation>单击添加点，拖动移动，双击删除</translation>
    </message>
    <message>
        <source>Point %1 of %2: %3 % becomes %4 %</source>
        <translation>第 %1 点，共 %2 点：%3 % 变为 %4 %</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>There is an NVIDIA graphics card, but its driver is not installed. With it pictures would take seconds.</source>
        <translation>这台电脑有 NVIDIA 显卡,但没有安装驱动。装好后,几秒钟就能生成一张图。</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but the engine cannot use it: either the engine was installed without its CUDA part, or the driver is too old for it.</source>
        <translation>这台电脑有 NVIDIA 显卡,但引擎用不了:引擎安装时没有带 CUDA 部分,或者驱动太旧。</translation>
    </message>
    <message>
        <source>There is an AMD graphics card, which the engine of this version cannot use. Painting is not slowed by that.</source>
        <translation>这台电脑有 AMD 显卡,这个版本的引擎还不能使用它。绘画不受影响。</translation>
    </message>
    <message>
        <source>The starter model makes a picture in some seconds; large models take minutes. An NVIDIA graphics card would be quicker.</source>
        <translation>入门模型几秒钟生成一张图,大模型则需要几分钟。有 NVIDIA 显卡会更快。</translation>
    </message>
    <message>
        <source>Looking for a graphics card…</source>
        <translation>正在查找显卡…</translation>
    </message>
    <message>
        <source>The engine is starting. You need not wait for it.</source>
        <translation>引擎正在启动,不必等它。</translation>
    </message>
    <message>
        <source>Pictures cannot be made yet</source>
        <translation>暂时还不能生成图片</translation>
    </message>
    <message>
        <source>Pictures are made on the graphics card: %1, %2</source>
        <translation>图片由显卡生成:%1,%2</translation>
    </message>
    <message>
        <source>Pictures take seconds, and large models fit.</source>
        <translation>几秒钟一张图,也放得下大模型。</translation>
    </message>
    <message>
        <source>Pictures take seconds. Its memory is small: large pictures are made in parts.</source>
        <translation>几秒钟一张图。显存不大,大图会分块生成。</translation>
    </message>
    <message>
        <source>Pictures are made on the processor: %1</source>
        <translation>图片由处理器生成:%1</translation>
    </message>
    <message>
        <source>Pictures are made on the processor</source>
        <translation>图片由处理器生成</translation>
    </message>
</context>
<context>
    <name>DisplayActions</name>
    <message>
        <source>Colours of the &amp;display</source>
        <translation>显示器颜色(&amp;D)</translation>
    </message>
    <message>
        <source>ICC profile colour management</source>
        <translation>ICC 配置文件 色彩管理</translation>
    </message>
    <message>
        <source>As the &amp;system says</source>
        <translation>按系统设置(&amp;S)</translation>
    </message>
    <message>
        <source>Use the colour profile that the desktop has set</source>
        <translation>使用桌面环境设置的颜色配置文件</translation>
    </message>
    <message>
        <source>&amp;No correction</source>
        <translation>不校正(&amp;N)</translation>
    </message>
    <message>
        <source>Take the display for an sRGB one</source>
        <translation>将显示器视为 sRGB</translation>
    </message>
    <message>
        <source>&amp;Profile of a file…</source>
        <translation>从文件选择配置文件(&amp;P)…</translation>
    </message>
    <message>
        <source>Use an ICC profile of your display</source>
        <translation>使用显示器的 ICC 配置文件</translation>
    </message>
    <message>
        <source>Colour profile of the display</source>
        <translation>显示器颜色配置文件</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>颜色配置文件 (*.icc *.icm)</translation>
    </message>
</context>
<context>
    <name>DockRegistry</name>
    <message>
        <source>Show or hide this dock</source>
        <translation>显示或隐藏这个面板</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the document; unsaved changes are asked about</source>
        <translation>关闭文档;有未保存的更改时会询问</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>下一个文档(&amp;N)</translation>
    </message>
    <message>
        <source>Show the next open document</source>
        <translation>显示下一个打开的文档</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一个文档(&amp;P)</translation>
    </message>
    <message>
        <source>Show the previous open document</source>
        <translation>显示上一个打开的文档</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the next start. %1</source>
        <translation>无法为下次启动保留未保存的工作。%1</translation>
    </message>
</context>
<context>
    <name>DocumentGallery</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>关闭文档</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>DownloadListModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>The connection broke; trying again…</source>
        <translation>连接中断；正在重试…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>DownloadPanel</name>
    <message>
        <source>hf:owner/name, or the https address of a .safetensors file</source>
        <translation>hf:所有者/名称，或 .safetensors 文件的 https 地址</translation>
    </message>
    <message>
        <source>Address of the model</source>
        <translation>模型地址</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>SHA-256 of the file, if you know it: 64 digits</source>
        <translation>文件的 SHA-256（如果知道）：64 位</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载列表</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>size not told</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>“%1”，%2</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %n file(s), %2</source>
        <translation>
            <numerusform>“%1”，%n 个文件，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>the server does not tell; look at the page of the model</source>
        <translation>服务器未注明；请查看模型的页面</translation>
    </message>
    <message>
        <source>Its author lets in only who agreed to terms on its page.</source>
        <translation>作者只允许已在其页面同意条款的人下载。</translation>
    </message>
    <message>
        <source>Free on the disk: %1</source>
        <translation>磁盘可用空间：%1</translation>
    </message>
    <message>
        <source>Read the model&apos;s page and licence</source>
        <translation>阅读模型页面和许可证</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits of 0–9 and a–f.</source>
        <translation>SHA-256 由 64 个 0–9 和 a–f 的字符组成。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一步修改</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重新做被撤回的修改</translation>
    </message>
</context>
<context>
    <name>EngineChooser</name>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 of memory, %2 free</source>
        <translation>内存 %1，可用 %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Engine not started</source>
        <translation>引擎未启动</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <source>Engine missing</source>
        <translation>缺少引擎</translation>
    </message>
    <message>
        <source>Where pictures are made</source>
        <translation>生成图片的设备</translation>
    </message>
    <message>
        <source>Where pictures are made: %1</source>
        <translation>生成图片的设备：%1</translation>
    </message>
    <message>
        <source>%1 a picture</source>
        <translation>每张图片 %1</translation>
    </message>
    <message>
        <source>%1 an hour of work</source>
        <translation>每工作小时 %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a copy</source>
        <translation>导出副本</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F):</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q):</translation>
    </message>
    <message>
        <source>Without &amp;loss</source>
        <translation>无损(&amp;L)</translation>
    </message>
    <message>
        <source>In the &amp;colours of the document&apos;s profile</source>
        <translation>使用文档配置文件的色彩(&amp;C)</translation>
    </message>
    <message>
        <source>The picture is converted to the colour profile that came with the document, which goes into the file. Otherwise it is sRGB.</source>
        <translation>图片会转换为文档自带的色彩配置文件,并将其写入文件;否则为 sRGB。</translation>
    </message>
    <message>
        <source>With the &amp;settings that made it</source>
        <translation>附带生成它的设置(&amp;S)</translation>
    </message>
    <message>
        <source>Dropped on Gouache or another program that knows them, the file brings prompt, model and seed back.</source>
        <translation>将文件拖到 Gouache 或认识这些设置的其他程序上,即可恢复提示词、模型和种子。</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Start with an empty canvas or a template</source>
        <translation>从空白画布或模板开始</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a picture or a document; settings that a picture carries are offered</source>
        <translation>打开图片或文档;图片自带的设置可以恢复</translation>
    </message>
    <message>
        <source>Open &amp;recent…</source>
        <translation>打开最近的文档(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose among the documents that were opened or saved lately</source>
        <translation>在最近打开或保存过的文档中选择</translation>
    </message>
    <message>
        <source>Open an earlier &amp;version…</source>
        <translation>打开较早的版本(&amp;V)…</translation>
    </message>
    <message>
        <source>The last three versions of the document&apos;s file</source>
        <translation>文档文件的最近三个版本</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>备份 恢复 还原</translation>
    </message>
    <message>
        <source>Open the sample &amp;document</source>
        <translation>打开示例文档(&amp;D)</translation>
    </message>
    <message>
        <source>A document with layers and settings, ready to be made again</source>
        <translation>带有图层和设置、可以直接重新生成的文档</translation>
    </message>
    <message>
        <source>example demo tutorial</source>
        <translation>示例 演示 教程</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save to the file of the document</source>
        <translation>保存到文档的文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save to another file, with all layers</source>
        <translation>连同所有图层保存到另一个文件</translation>
    </message>
    <message>
        <source>Save as a &amp;template…</source>
        <translation>存为模板(&amp;T)…</translation>
    </message>
    <message>
        <source>New documents can begin with what this one is now</source>
        <translation>新文档可以从当前文档的样子开始</translation>
    </message>
    <message>
        <source>&amp;Export a copy…</source>
        <translation>导出副本(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the picture as PNG, JPEG, WebP, TIFF, EXR or Photoshop document</source>
        <translation>将图片写为 PNG、JPEG、WebP、TIFF、EXR 或 Photoshop 文档</translation>
    </message>
    <message>
        <source>Open the &amp;results folder</source>
        <translation>打开结果文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>Every picture that was ever made lies there</source>
        <translation>生成过的每一张图都在那里</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>FillTool</name>
    <message>
        <source>Click inside the canvas to fill an area.</source>
        <translation>请在画布内单击以填充区域。</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>Generation frame</source>
        <translation>生成框</translation>
    </message>
    <message>
        <source>Drag the part that is generated; past the edge it expands the picture. Double click: the whole canvas</source>
        <translation>拖出要生成的部分;超出边缘则扩展图像。双击:整个画布</translation>
    </message>
    <message>
        <source>Generation &amp;frame</source>
        <translation>生成框(&amp;F)</translation>
    </message>
    <message>
        <source>The &amp;whole canvas</source>
        <translation>整个画布(&amp;W)</translation>
    </message>
    <message>
        <source>Generate all of the canvas</source>
        <translation>生成整个画布</translation>
    </message>
    <message>
        <source>Round the &amp;marked part</source>
        <translation>围绕标记部分(&amp;M)</translation>
    </message>
    <message>
        <source>The marked part with its surroundings</source>
        <translation>标记部分及其周围</translation>
    </message>
    <message>
        <source>The model&apos;s &amp;native size</source>
        <translation>模型的原生尺寸(&amp;N)</translation>
    </message>
    <message>
        <source>The size that the model makes best</source>
        <translation>模型效果最好的尺寸</translation>
    </message>
    <message>
        <source>Give the frame the shape %1</source>
        <translation>将生成框设为 %1 的形状</translation>
    </message>
</context>
<context>
    <name>GalleryActions</name>
    <message>
        <source>Galler&amp;y…</source>
        <translation>图库(&amp;Y)…</translation>
    </message>
    <message>
        <source>Find every picture that was made, rate and compare them</source>
        <translation>查找做过的所有图片，评分并比较</translation>
    </message>
    <message>
        <source>history pictures results rating compare</source>
        <translation>历史 图片 结果 评分 比较 图库</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>%1
%2, seed %3, %4</source>
        <translation>%1
%2，种子 %3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n 星</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Search the prompts</source>
        <translation>搜索提示词</translation>
    </message>
    <message>
        <source>Beginnings of words; all of them must be there</source>
        <translation>输入词的开头；必须全部包含</translation>
    </message>
    <message>
        <source>Made with the model</source>
        <translation>所用模型</translation>
    </message>
    <message>
        <source>Made in the batch</source>
        <translation>所属批次</translation>
    </message>
    <message>
        <source>Made when</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>从这一天</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>到这一天</translation>
    </message>
    <message>
        <source>Rated at least</source>
        <translation>最低评分</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>任何评分</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 及以上</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>%n 星及以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Open on the canvas</source>
        <translation>在画布上打开</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>使用它的设置</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>不评分</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Choose two pictures first, with Ctrl and a click</source>
        <translation>先按住 Ctrl 单击选择两张图片</translation>
    </message>
    <message>
        <source>&amp;Show in its folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Throw away…</source>
        <translation>丢弃(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>使用它的设置(&amp;U)</translation>
    </message>
    <message>
        <source>Fill the prompt and all settings with those of the picture</source>
        <translation>用这张图片的提示词和全部设置填写</translation>
    </message>
    <message>
        <source>&amp;Open on the canvas</source>
        <translation>在画布上打开(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>所有批次</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No pictures yet: what you make comes here by itself.</source>
        <translation>还没有图片：您做的图片会自动出现在这里。</translation>
    </message>
    <message>
        <source>No picture fits. Search for less.</source>
        <translation>没有符合的图片。请减少搜索条件。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and more</source>
        <translation>
            <numerusform>%n 张图片，还有更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose two pictures first, with Ctrl and a click.</source>
        <translation>请先按住 Ctrl 单击选择两张图片。</translation>
    </message>
    <message>
        <source>“%1” is gone, or cannot be read.</source>
        <translation>“%1”已不存在，或无法读取。</translation>
    </message>
    <message>
        <source>The folder “%1” is gone.</source>
        <translation>文件夹“%1”已不存在。</translation>
    </message>
    <message>
        <source>Throw the pictures away?</source>
        <translation>要丢弃这些图片吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will go into the desktop&apos;s bin, from where they can be brought back.</source>
        <translation>
            <numerusform>%n 张图片将放入桌面的回收站，可以从那里恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” cannot be put into the bin.</source>
        <translation>无法把“%1”放入回收站。</translation>
    </message>
</context>
<context>
    <name>GenerateActions</name>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make pictures from the prompt</source>
        <translation>根据提示词制作图像</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop making the picture after this step</source>
        <translation>在这一步之后停止制作</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>停止并保留(&amp;K)</translation>
    </message>
    <message>
        <source>Stop, and keep what there is of the picture</source>
        <translation>停止,并保留已有的画面</translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <translation>上一个结果(&amp;P)</translation>
    </message>
    <message>
        <source>Show the result before in the picture</source>
        <translation>在图像中显示上一个结果</translation>
    </message>
    <message>
        <source>Ne&amp;xt result</source>
        <translation>下一个结果(&amp;X)</translation>
    </message>
    <message>
        <source>Show the result after it in the picture</source>
        <translation>在图像中显示下一个结果</translation>
    </message>
    <message>
        <source>&amp;Accept the result</source>
        <translation>采用结果(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the result as a layer</source>
        <translation>将结果保留为图层</translation>
    </message>
    <message>
        <source>Accept the result, on the canvas</source>
        <translation>采用结果(在画布上)</translation>
    </message>
    <message>
        <source>Accept &amp;merged</source>
        <translation>合并采用(&amp;M)</translation>
    </message>
    <message>
        <source>Paint the result into the topmost picture layer</source>
        <translation>将结果绘入最上方的图像图层</translation>
    </message>
    <message>
        <source>Accept &amp;inside the mask only</source>
        <translation>仅采用蒙版内部分(&amp;I)</translation>
    </message>
    <message>
        <source>Take over only what is painted on the mask or selected now</source>
        <translation>只采用当前蒙版或选区内的部分</translation>
    </message>
    <message>
        <source>More &amp;like this</source>
        <translation>更多类似结果(&amp;L)</translation>
    </message>
    <message>
        <source>The same again, with a little of another seed</source>
        <translation>以少量不同种子再做一遍</translation>
    </message>
    <message>
        <source>Pi&amp;n the result</source>
        <translation>固定结果(&amp;N)</translation>
    </message>
    <message>
        <source>Keep it when the other results are discarded</source>
        <translation>放弃其他结果时保留它</translation>
    </message>
    <message>
        <source>&amp;Discard the result</source>
        <translation>放弃结果(&amp;D)</translation>
    </message>
    <message>
        <source>Take it away; its file stays</source>
        <translation>移除;其文件保留</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Roll another seed, for another picture</source>
        <translation>换一个种子,制作另一幅图像</translation>
    </message>
    <message>
        <source>Write the pro&amp;mpt</source>
        <translation>编写提示词(&amp;M)</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>转到提示词</translation>
    </message>
</context>
<context>
    <name>GenerateBar</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Generate (Ctrl+Enter)</source>
        <translation>生成 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop (Ctrl+Shift+Enter or Ctrl+.)</source>
        <translation>停止 (Ctrl+Shift+Enter 或 Ctrl+.)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>正在读取提示词…</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>正在显影图片…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还需 %1 分钟</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还需 %1 秒</translation>
    </message>
</context>
<context>
    <name>GenerationFlow</name>
    <message>
        <source>Something is not right yet: see the fields marked above.</source>
        <translation>还有设置不正确：请查看上方标出的项目。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Paint on the mask layer, or select, the part of the result that shall be taken over.</source>
        <translation>请在蒙版图层上涂抹或选中要采用的结果部分。</translation>
    </message>
    <message>
        <source>Looking at the canvas…</source>
        <translation>正在读取画布…</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message numerus="yes">
        <source>There is no ControlNet for %n control layer(s), which have no effect on the picture: choose one in the layer&apos;s settings.</source>
        <translation>
            <numerusform>有 %n 个控制图层没有可用的 ControlNet,对图像不起作用:请在图层设置中选择一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Second pass</source>
        <translation>第二遍</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>已生成 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what there was is kept</source>
        <translation>已停止;已有内容已保留</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>GuideActions</name>
    <message>
        <source>Control layer from the &amp;picture</source>
        <translation>从图像创建控制图层(&amp;P)</translation>
    </message>
</context>
<context>
    <name>GuideDock</name>
    <message>
        <source>Control</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>A control layer steers the picture by lines, edges or depth; a region layer gives a part of it a prompt of its own. Choose one among the layers, or add one.</source>
        <translation>控制图层以线条、边缘或深度引导图像;区域图层为图像的一部分指定自己的提示词。请在图层中选择一个,或新建一个。</translation>
    </message>
    <message>
        <source>Add a control layer</source>
        <translation>添加控制图层</translation>
    </message>
    <message>
        <source>Add a region layer</source>
        <translation>添加区域图层</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;About Gouache…</source>
        <translation>关于 Gouache(&amp;A)…</translation>
    </message>
    <message>
        <source>Version, licences and the engine in use</source>
        <translation>版本、许可证和正在使用的引擎</translation>
    </message>
</context>
<context>
    <name>HistoryDock</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Memory of the history</source>
        <translation>历史记录占用的内存</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1，已撤销</translation>
    </message>
</context>
<context>
    <name>ImageActions</name>
    <message>
        <source>There is nothing to cut off.</source>
        <translation>没有可裁掉的部分。</translation>
    </message>
</context>
<context>
    <name>ImageSizeDialog</name>
    <message>
        <source>Keep the &amp;proportion</source>
        <translation>保持比例(&amp;P)</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Lanczos: sharp, for pictures</source>
        <translation>Lanczos：锐利，适合照片</translation>
    </message>
    <message>
        <source>Bicubic: a little softer</source>
        <translation>双三次：稍柔和</translation>
    </message>
    <message>
        <source>Bilinear: soft</source>
        <translation>双线性：柔和</translation>
    </message>
    <message>
        <source>Hard edges: for pixel art</source>
        <translation>硬边缘：适合像素画</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>缩放(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Pixels:</source>
        <translation>像素(&amp;P)：</translation>
    </message>
    <message>
        <source>Now %1 × %2 pixels.</source>
        <translation>现为 %1 × %2 像素。</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>更改大小</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>IntentNames</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Add an object</source>
        <translation>添加物体</translation>
    </message>
    <message>
        <source>Remove an object</source>
        <translation>移除物体</translation>
    </message>
    <message>
        <source>Replace the background</source>
        <translation>替换背景</translation>
    </message>
    <message>
        <source>Makes a new picture in the frame.</source>
        <translation>在生成框内制作一幅新图像。</translation>
    </message>
    <message>
        <source>Changes the picture, or its marked part, as far as the strength lets it.</source>
        <translation>按强度修改整幅图像或其标记部分。</translation>
    </message>
    <message>
        <source>Makes the marked part anew, in keeping with what is round it.</source>
        <translation>重新制作标记部分,并与周围协调一致。</translation>
    </message>
    <message>
        <source>Continues the picture where the frame reaches past it.</source>
        <translation>在生成框超出图像的地方延续画面。</translation>
    </message>
    <message>
        <source>Puts a new object into the marked part.</source>
        <translation>在标记部分放入一个新物体。</translation>
    </message>
    <message>
        <source>Keeps the marked subject and makes the rest anew.</source>
        <translation>保留标记的主体,重新制作其余部分。</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>原有内容</translation>
    </message>
    <message>
        <source>Blurred surroundings</source>
        <translation>模糊的周围画面</translation>
    </message>
    <message>
        <source>Continued surroundings</source>
        <translation>延续的周围画面</translation>
    </message>
    <message>
        <source>Grey, soft edge</source>
        <translation>灰色,柔和边缘</translation>
    </message>
    <message>
        <source>Grey, hard edge</source>
        <translation>灰色,硬边缘</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The marked part</source>
        <translation>标记部分</translation>
    </message>
    <message>
        <source>The frame</source>
        <translation>生成框</translation>
    </message>
    <message>
        <source>The whole canvas</source>
        <translation>整个画布</translation>
    </message>
    <message>
        <source>Takes the marked object away and continues what is round it. The prompt is not used.</source>
        <translation>去掉标出的物体，并延续其周围的内容。不使用提示词。</translation>
    </message>
</context>
<context>
    <name>JobEditor</name>
    <message>
        <source>Edit the job</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As the prompt</source>
        <translation>与提示词相同</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成设备</translation>
    </message>
    <message>
        <source>Any profile that fits</source>
        <translation>任意合适的配置</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1（此处没有）</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Made &amp;on</source>
        <translation>生成设备(&amp;O)</translation>
    </message>
    <message>
        <source>Something is not right yet: see the fields marked above.</source>
        <translation>还有设置不正确：请查看上方标出的项目。</translation>
    </message>
</context>
<context>
    <name>JobNotifications</name>
    <message>
        <source>No picture was made</source>
        <translation>没有生成图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>已生成 %n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStateText</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>LayerActions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paint layer</source>
        <translation>绘画图层(&amp;P)</translation>
    </message>
    <message>
        <source>Add an empty layer above the active one</source>
        <translation>在当前图层上方添加一个空图层</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>Add an empty group; drag layers into it</source>
        <translation>添加一个空组；可将图层拖入其中</translation>
    </message>
    <message>
        <source>&amp;Mask for repainting</source>
        <translation>重绘蒙版(&amp;M)</translation>
    </message>
    <message>
        <source>Add a layer that marks what is to be generated anew</source>
        <translation>添加一个图层，标记要重新生成的区域</translation>
    </message>
    <message>
        <source>&amp;Sketch</source>
        <translation>草图(&amp;S)</translation>
    </message>
    <message>
        <source>Add a layer of lines for the generated picture to follow</source>
        <translation>添加一个线稿图层，供生成的图像遵循</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>Add a layer that marks where a prompt of its own holds</source>
        <translation>添加一个图层，标记单独提示词生效的区域</translation>
    </message>
    <message>
        <source>L&amp;ock</source>
        <translation>锁定(&amp;O)</translation>
    </message>
    <message>
        <source>Protect the layer from changes</source>
        <translation>保护图层不被更改</translation>
    </message>
    <message>
        <source>Lock &amp;transparency</source>
        <translation>锁定透明度(&amp;T)</translation>
    </message>
    <message>
        <source>Painting changes colours, not what is transparent</source>
        <translation>绘画只改变颜色，不改变透明部分</translation>
    </message>
    <message>
        <source>alpha lock</source>
        <translation>锁定阿尔法 透明像素</translation>
    </message>
    <message>
        <source>&amp;Clip to the layer below</source>
        <translation>剪贴到下方图层(&amp;C)</translation>
    </message>
    <message>
        <source>Show the layer only where the one below has something</source>
        <translation>仅在下方图层有内容处显示此图层</translation>
    </message>
    <message>
        <source>clipping mask, inherit alpha</source>
        <translation>剪贴蒙版 继承透明度</translation>
    </message>
    <message>
        <source>&amp;Use the mask</source>
        <translation>使用蒙版(&amp;U)</translation>
    </message>
    <message>
        <source>Layer &amp;mask</source>
        <translation>图层蒙版(&amp;M)</translation>
    </message>
    <message>
        <source>Switch the layer mask off without deleting it</source>
        <translation>停用图层蒙版但不删除</translation>
    </message>
    <message>
        <source>&amp;Paint on the mask</source>
        <translation>在蒙版上绘画(&amp;P)</translation>
    </message>
    <message>
        <source>Tools work on the layer mask: white shows, black hides</source>
        <translation>工具作用于图层蒙版：白色显示，黑色隐藏</translation>
    </message>
    <message>
        <source>&amp;Add a mask</source>
        <translation>添加蒙版(&amp;A)</translation>
    </message>
    <message>
        <source>Hide parts of the layer without erasing them; what is selected stays shown</source>
        <translation>隐藏图层的一部分而不擦除；选中的部分保持显示</translation>
    </message>
    <message>
        <source>A&amp;pply the mask</source>
        <translation>应用蒙版(&amp;P)</translation>
    </message>
    <message>
        <source>Erase what the mask hides, and delete the mask</source>
        <translation>擦除蒙版隐藏的内容并删除蒙版</translation>
    </message>
    <message>
        <source>&amp;Delete the mask</source>
        <translation>删除蒙版(&amp;D)</translation>
    </message>
    <message>
        <source>Show the whole layer again</source>
        <translation>重新显示整个图层</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Put the layer above the next one, or out of its group</source>
        <translation>将图层移到上一层之上，或移出组</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Put the layer below the next one, or out of its group</source>
        <translation>将图层移到下一层之下，或移出组</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>取消编组(&amp;N)</translation>
    </message>
    <message>
        <source>Put the layers of the group in its place</source>
        <translation>用组内图层取代该组</translation>
    </message>
    <message>
        <source>&amp;Merge down</source>
        <translation>向下合并(&amp;M)</translation>
    </message>
    <message>
        <source>Make one layer of this one and the one below</source>
        <translation>将此图层与下方图层合并为一个</translation>
    </message>
    <message>
        <source>&amp;Flatten the picture</source>
        <translation>拼合图像(&amp;F)</translation>
    </message>
    <message>
        <source>Make one layer of all that makes the picture</source>
        <translation>将构成图像的所有图层合并为一个</translation>
    </message>
    <message>
        <source>R&amp;ename</source>
        <translation>重命名(&amp;E)</translation>
    </message>
    <message>
        <source>Give the layer another name</source>
        <translation>为图层另取名称</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Put a copy above the layer</source>
        <translation>在图层上方放置副本</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the layer, or the group with all that it holds</source>
        <translation>删除图层，或删除组及其全部内容</translation>
    </message>
    <message>
        <source>C&amp;lear the layer</source>
        <translation>清空图层(&amp;L)</translation>
    </message>
    <message>
        <source>Make everything on the layer transparent</source>
        <translation>把图层上的一切变为透明</translation>
    </message>
    <message>
        <source>Put the selected layers into a group</source>
        <translation>将选中的图层放入一个组</translation>
    </message>
</context>
<context>
    <name>LayerDelegate</name>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>%1 layer, %2 % opaque</source>
        <translation>%1图层，不透明度 %2 %</translation>
    </message>
    <message>
        <source>%1, %2 layer, %3</source>
        <translation>%1，%2图层，%3</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>clipped to the layer below</source>
        <translation>剪贴到下方图层</translation>
    </message>
    <message>
        <source>with a mask</source>
        <translation>带蒙版</translation>
    </message>
</context>
<context>
    <name>LayersDock</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation>混合模式</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <translation>图层不透明度</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加图层</translation>
    </message>
</context>
<context>
    <name>LiveActions</name>
    <message>
        <source>&amp;Live painting</source>
        <translation>实时绘画(&amp;L)</translation>
    </message>
    <message>
        <source>Make the picture anew as you paint</source>
        <translation>边画边重新生成图像</translation>
    </message>
    <message>
        <source>&amp;Take the live picture over</source>
        <translation>采用实时图像(&amp;T)</translation>
    </message>
    <message>
        <source>Put the newest picture onto the canvas as a layer</source>
        <translation>将最新图像作为图层放到画布上</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>%1 s a picture</source>
        <translation>每幅 %1 秒</translation>
    </message>
</context>
<context>
    <name>LiveDock</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Take over as a layer</source>
        <translation>采用为图层</translation>
    </message>
    <message>
        <source>Show it over the canvas</source>
        <translation>显示在画布之上</translation>
    </message>
    <message>
        <source>Live painting</source>
        <translation>实时绘画</translation>
    </message>
    <message>
        <source>Newest picture</source>
        <translation>最新图像</translation>
    </message>
    <message>
        <source>State of live painting</source>
        <translation>实时绘画状态</translation>
    </message>
    <message>
        <source>Put the newest picture onto the canvas</source>
        <translation>将最新图像放到画布上</translation>
    </message>
    <message>
        <source>Take the newest picture over as a layer</source>
        <translation>将最新图像采用为图层</translation>
    </message>
    <message>
        <source>Live strength</source>
        <translation>实时强度</translation>
    </message>
    <message>
        <source>How far the picture may leave what is painted</source>
        <translation>图像可偏离所绘内容的程度</translation>
    </message>
    <message>
        <source>Live steps</source>
        <translation>实时步数</translation>
    </message>
    <message>
        <source>Few steps are quick</source>
        <translation>步数少则更快</translation>
    </message>
    <message>
        <source>Live guidance</source>
        <translation>实时引导</translation>
    </message>
    <message>
        <source>How strictly the prompt is followed; 1 is quickest</source>
        <translation>遵循提示词的严格程度;1 最快</translation>
    </message>
    <message>
        <source>Stre&amp;ngth</source>
        <translation>强度(&amp;N)</translation>
    </message>
    <message>
        <source>Step&amp;s</source>
        <translation>步数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>引导(&amp;G)</translation>
    </message>
    <message>
        <source>Switch it on and paint: the picture follows here.</source>
        <translation>打开后开始绘画:图像会在此跟随变化。</translation>
    </message>
</context>
<context>
    <name>LivePainting</name>
    <message>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Its own: a letter a tool</source>
        <translation>自己的方案:一个字母一个工具</translation>
    </message>
    <message>
        <source>For hands that know Krita</source>
        <translation>适合用惯 Krita 的人</translation>
    </message>
    <message>
        <source>For hands that know Photoshop</source>
        <translation>适合用惯 Photoshop 的人</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>按键方案</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>No model was found</source>
        <translation>没有找到模型</translation>
    </message>
    <message>
        <source>Models that A1111, ComfyUI or the Hugging Face tools have put on this computer are used where they are.</source>
        <translation>A1111、ComfyUI 或 Hugging Face 工具放在这台电脑上的模型会就地使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>找到 %n 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1,还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指针</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A picture is being made</source>
        <translation>正在生成图片</translation>
    </message>
    <message>
        <source>Stop it and close Gouache?</source>
        <translation>停止生成并关闭 Gouache 吗？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续生成</translation>
    </message>
    <message>
        <source>The queue is working</source>
        <translation>队列正在工作</translation>
    </message>
    <message>
        <source>Close Gouache? What is not made yet stays in the queue, and is made after the next start.</source>
        <translation>关闭 Gouache 吗？尚未生成的任务会留在队列中，下次启动后继续生成。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ManualActions</name>
    <message>
        <source>&amp;Manual…</source>
        <translation>手册(&amp;M)…</translation>
    </message>
    <message>
        <source>The page about what you are at</source>
        <translation>关于手头事情的那一页</translation>
    </message>
    <message>
        <source>help documentation guide</source>
        <translation>帮助 文档 指南</translation>
    </message>
    <message>
        <source>&amp;Keys at a glance…</source>
        <translation>按键一览(&amp;K)…</translation>
    </message>
    <message>
        <source>The keys of every command, as you have them</source>
        <translation>每个命令现在的按键</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Nothing is said about that.</source>
        <translation>手册里没有提到。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>The photo under its mask</source>
        <translation>照片及其蒙版</translation>
    </message>
    <message>
        <source>What is red is left out</source>
        <translation>红色部分不属于商品</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>Correct the mask</source>
        <translation>修正蒙版</translation>
    </message>
    <message>
        <source>Add to the product</source>
        <translation>添加到商品</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去除</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Find it again</source>
        <translation>重新识别(&amp;F)</translation>
    </message>
    <message>
        <source>The mask as it was found in the photo</source>
        <translation>照片中自动识别的蒙版</translation>
    </message>
    <message>
        <source>Red is left out. [ and ] change the brush, X exchanges adding and taking away, the wheel zooms, the middle button moves.</source>
        <translation>红色部分被排除。[ 和 ] 改变画笔大小，X 切换添加与去除，滚轮缩放，中键移动。</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>What models there are, and where they come from</source>
        <translation>查看有哪些模型及其来源</translation>
    </message>
    <message>
        <source>checkpoint LoRA ControlNet import folders</source>
        <translation>基础模型 LoRA ControlNet 导入 文件夹</translation>
    </message>
    <message>
        <source>&amp;Download a model…</source>
        <translation>下载模型(&amp;D)…</translation>
    </message>
    <message>
        <source>Fetch a model from an address or a Hugging Face repository</source>
        <translation>从网址或 Hugging Face 仓库获取模型</translation>
    </message>
    <message>
        <source>Look for models a&amp;gain</source>
        <translation>重新查找模型(&amp;G)</translation>
    </message>
    <message>
        <source>Look through all model folders</source>
        <translation>查找所有模型文件夹</translation>
    </message>
    <message>
        <source>No model was found. Drop one (.safetensors) on the Models window, or put a diffusers folder into %1.</source>
        <translation>未找到模型。请将模型（.safetensors）拖放到“模型”窗口，或将 diffusers 文件夹放入 %1。</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Example picture</source>
        <translation>示例图片</translation>
    </message>
    <message>
        <source>&amp;Put the words into the prompt</source>
        <translation>将这些词加入提示词(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>打开所在文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose a model to see what it is.</source>
        <translation>选择一个模型以查看其信息。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>cannot be used yet</source>
        <translation>暂时无法使用</translation>
    </message>
    <message>
        <source>Trigger words: %1</source>
        <translation>触发词：%1</translation>
    </message>
    <message>
        <source>Advised weight: %1</source>
        <translation>建议权重：%1</translation>
    </message>
    <message>
        <source>Often trained with: %1</source>
        <translation>常用训练标签：%1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>作者：%1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1 parameters, %2, %3</source>
        <translation>%1 个参数，%2，%3</translation>
    </message>
    <message>
        <source>Lies at: %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>&amp;Use in the prompt</source>
        <translation>加入提示词(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>Put it into the desktop&apos;s bin</source>
        <translation>移到桌面回收站</translation>
    </message>
    <message>
        <source>It belongs to another program: remove it there, or take its folder off the list</source>
        <translation>它属于其他程序：请在那里移除，或将其文件夹从列表中移除</translation>
    </message>
</context>
<context>
    <name>ModelFoldersPanel</name>
    <message>
        <source>Krita plug-in</source>
        <translation>Krita 插件</translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation>Hugging Face 缓存</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>您添加的</translation>
    </message>
    <message>
        <source>Models of other programs are used where they lie: nothing is copied, moved or changed. Gouache&apos;s own folder, where downloads and imports go, is %1.</source>
        <translation>其他程序的模型会在原位置使用：不会复制、移动或修改任何内容。Gouache 自己的文件夹（下载和导入的模型存放处）是 %1。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Folders with models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>从列表中移除(&amp;T)</translation>
    </message>
    <message>
        <source>A folder with models</source>
        <translation>选择模型文件夹</translation>
    </message>
</context>
<context>
    <name>ModelLibrary</name>
    <message>
        <source>“%1” was downloaded and can be used.</source>
        <translation>“%1”已下载，可以使用。</translation>
    </message>
    <message>
        <source>%1 “%2” was imported.</source>
        <translation>已导入%1“%2”。</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>This model cannot be used: it is damaged, incomplete, or of a kind that is not supported yet.</source>
        <translation>无法使用此模型：它已损坏、不完整，或属于尚不支持的类型。</translation>
    </message>
    <message>
        <source>%1, %2, made for %3 × %4</source>
        <translation>%1，%2，适合 %3 × %4</translation>
    </message>
</context>
<context>
    <name>ModelTableModel</name>
    <message>
        <source>Checkpoint</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Upscaler</source>
        <translation>放大模型</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Installed</source>
        <translation>已安装(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Looking for models… %n so far</source>
        <translation>
            <numerusform>正在查找模型… 已找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, trigger words, folders</source>
        <translation>搜索名称、触发词、文件夹</translation>
    </message>
    <message>
        <source>Search the models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Type of model</source>
        <translation>模型类型</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>Bring .safetensors files into Gouache&apos;s folder; or drop them here</source>
        <translation>将 .safetensors 文件放入 Gouache 的文件夹；也可以拖放到这里</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>“%1” is used now.</source>
        <translation>正在使用“%1”。</translation>
    </message>
    <message>
        <source>It is in the prompt now.</source>
        <translation>已加入提示词。</translation>
    </message>
    <message>
        <source>Remove the model?</source>
        <translation>移除此模型？</translation>
    </message>
    <message>
        <source>“%1” goes into the desktop&apos;s bin, from where it can be brought back.</source>
        <translation>“%1”将移到桌面回收站，可以从那里恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” cannot be put into the bin.</source>
        <translation>无法把“%1”放入回收站。</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>模型 (*.safetensors)</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewDocumentDialog</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>Sizes and templates</source>
        <translation>尺寸和模板</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>交换(&amp;S)</translation>
    </message>
    <message>
        <source>White &amp;paper</source>
        <translation>白色纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>透明(&amp;T)</translation>
    </message>
    <message>
        <source>Background:</source>
        <translation>背景:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>PaintAccess</name>
    <message>
        <source>There is no layer to paint on: add one first.</source>
        <translation>没有可以绘制的图层：请先添加一个。</translation>
    </message>
    <message>
        <source>The active layer is hidden: show it to paint on it.</source>
        <translation>当前图层已隐藏：请先显示它再绘制。</translation>
    </message>
</context>
<context>
    <name>PaintActions</name>
    <message>
        <source>Smudge</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Drag paint along, as with a finger</source>
        <translation>像用手指一样拖动颜料</translation>
    </message>
    <message>
        <source>finger, blend, blur</source>
        <translation>手指, 混合, 模糊</translation>
    </message>
    <message>
        <source>Clone stamp</source>
        <translation>仿制图章</translation>
    </message>
    <message>
        <source>Paint with another place of the picture; Ctrl and a click set it</source>
        <translation>用画面的另一处作画；按住 Ctrl 单击设置取样处</translation>
    </message>
    <message>
        <source>copy, heal, retouch</source>
        <translation>复制, 修复, 修饰</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Fill an area of like colour</source>
        <translation>填充颜色相近的区域</translation>
    </message>
    <message>
        <source>bucket, flood</source>
        <translation>油漆桶, 填色</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Drag to fill with a change of colour</source>
        <translation>拖动以填充渐变色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Drag a straight line; Shift turns it in steps</source>
        <translation>拖出直线；按住 Shift 按固定角度转动</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</source>
        <translation>拖出矩形；Shift 画正方形，Ctrl 从中心开始</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</source>
        <translation>拖出椭圆；Shift 画正圆，Ctrl 从中心开始</translation>
    </message>
    <message>
        <source>circle, oval</source>
        <translation>圆, 卵形</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>四象限</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>径向</translation>
    </message>
    <message>
        <source>Kaleidoscope</source>
        <translation>万花筒</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>Repeat strokes round the middle of the canvas</source>
        <translation>以画布中心重复笔触</translation>
    </message>
    <message>
        <source>symmetry, mirror</source>
        <translation>对称, 镜像</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>更软</translation>
    </message>
    <message>
        <source>Harder</source>
        <translation>更硬</translation>
    </message>
    <message>
        <source>More transparent</source>
        <translation>更透明</translation>
    </message>
    <message>
        <source>More opaque</source>
        <translation>更不透明</translation>
    </message>
    <message>
        <source>Turn the tip by 15°</source>
        <translation>笔尖转动 15°</translation>
    </message>
    <message>
        <source>E&amp;xchange the colours</source>
        <translation>交换颜色(&amp;X)</translation>
    </message>
    <message>
        <source>The background colour becomes the colour to paint with</source>
        <translation>背景色成为作画的颜色</translation>
    </message>
    <message>
        <source>&amp;Black on white</source>
        <translation>黑白(&amp;B)</translation>
    </message>
    <message>
        <source>Paint black, with a white background colour</source>
        <translation>用黑色作画，背景色为白色</translation>
    </message>
    <message>
        <source>&amp;Keep as a preset…</source>
        <translation>存为预设(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep the brush in hand, with its settings, under a name</source>
        <translation>将当前画笔及其设置存为一个名称</translation>
    </message>
    <message>
        <source>&amp;Choose the colour…</source>
        <translation>选择颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>Go to the colour wheel</source>
        <translation>转到色轮</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>小一号画笔</translation>
    </message>
    <message>
        <source>To the next smaller round size</source>
        <translation>缩小到下一档整齐尺寸</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>大一号画笔</translation>
    </message>
    <message>
        <source>To the next larger round size</source>
        <translation>放大到下一档整齐尺寸</translation>
    </message>
</context>
<context>
    <name>PaintOptionFields</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <translation>画笔大小（[ 和 ]）</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Of the whole stroke; where it crosses itself it gets no darker</source>
        <translation>整个笔触的不透明度；交叉处不会变深</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>How much paint each touch adds, up to the opacity</source>
        <translation>每次触碰添加的颜料量，最多到不透明度</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How far paint is dragged along</source>
        <translation>颜料被拖动的远近</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>防抖</translation>
    </message>
    <message>
        <source>How smooth the line is made, and how far it lags behind</source>
        <translation>线条的平滑程度及其滞后距离</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Every stroke goes on with the same distance to the source</source>
        <translation>每一笔都与取样处保持相同距离</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有图层</translation>
    </message>
    <message>
        <source>Copy what is seen, not the layer alone</source>
        <translation>复制所见画面，而不仅是当前图层</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>No symmetry</source>
        <translation>不对称</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>四象限</translation>
    </message>
    <message>
        <source>Radial</source>
        <translation>径向</translation>
    </message>
    <message>
        <source>Kaleidoscope</source>
        <translation>万花筒</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How much colours may differ to be filled together</source>
        <translation>一起填充的颜色可相差多少</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>闭合间隙</translation>
    </message>
    <message>
        <source>Openings in lines up to this wide count as closed</source>
        <translation>线条上不超过此宽度的缺口视为闭合</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Fill this much beyond the edge, as below lines</source>
        <translation>向边缘外多填这么多，例如填到线条下方</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Fill only what hangs together with the place clicked</source>
        <translation>只填充与单击处相连的区域</translation>
    </message>
    <message>
        <source>Look at what is seen, not at the layer alone</source>
        <translation>以所见画面为准，而不仅是当前图层</translation>
    </message>
    <message>
        <source>Shape of the gradient</source>
        <translation>渐变形状</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Reflected</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>Conical</source>
        <translation>锥形</translation>
    </message>
    <message>
        <source>To transparent</source>
        <translation>渐变到透明</translation>
    </message>
    <message>
        <source>Fade out, in place of the background colour</source>
        <translation>逐渐透明，而不是变为背景色</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Begin with the other end</source>
        <translation>从另一端开始</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>How round the corners are</source>
        <translation>圆角的大小</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Fill the shape, in place of a line round it</source>
        <translation>填充形状，而不是描边</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>Prompt of the picture</source>
        <translation>图片的提示词</translation>
    </message>
    <message>
        <source>Facts of the picture</source>
        <translation>图片信息</translation>
    </message>
    <message>
        <source>Choose a picture to see it large, with what made it.</source>
        <translation>选择一张图片，查看大图及其生成信息。</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>种子：%1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>制作于：%1</translation>
    </message>
    <message>
        <source>Took: %1 s</source>
        <translation>用时：%1 秒</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more chosen</source>
        <translation>
            <numerusform>…另选了 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is gone, or cannot be read.</source>
        <translation>文件已不存在，或无法读取。</translation>
    </message>
</context>
<context>
    <name>PictureFlow</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Gouache did not end properly. These documents are as they were then; take them up again?</source>
        <translation>Gouache 上次没有正常退出。这些文档保持着当时的样子,要继续处理它们吗?</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation>正在保存“%1”</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存文档</translation>
    </message>
    <message>
        <source>OpenRaster document (*.ora)</source>
        <translation>OpenRaster 文档 (*.ora)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>正在导出“%1”</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>已导出到“%1”。</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>模板名称:</translation>
    </message>
    <message>
        <source>The template “%1” is offered for new documents.</source>
        <translation>新建文档时可以选用模板“%1”。</translation>
    </message>
    <message>
        <source>Finished results are in the results folder in any case.</source>
        <translation>已完成的结果无论如何都在结果文件夹中。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard to paste.</source>
        <translation>剪贴板中没有可粘贴的图片。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>导出副本</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>发现未保存的作品</translation>
    </message>
    <message>
        <source>Ask again next time</source>
        <translation>下次再问</translation>
    </message>
    <message>
        <source>Parts of layers beyond the canvas were cut off.</source>
        <translation>图层超出画布的部分已被裁掉。</translation>
    </message>
    <message>
        <source>A layer of another program cannot be shown; it stays in the file.</source>
        <translation>有一个其他程序的图层无法显示;它会保留在文件中。</translation>
    </message>
    <message>
        <source>A blend mode of another program is shown as normal; it stays in the file.</source>
        <translation>有一个其他程序的混合模式按正常模式显示;它会保留在文件中。</translation>
    </message>
    <message>
        <source>The file holds more of other programs than can be kept when it is saved.</source>
        <translation>文件中其他程序的内容过多,保存时无法全部保留。</translation>
    </message>
    <message>
        <source>Some of what Gouache keeps in the file is damaged or of a later version.</source>
        <translation>Gouache 存在文件中的部分内容已损坏,或来自更新的版本。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Documents and pictures (*.ora *.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</source>
        <translation>文档和图片 (*.ora *.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr)</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>正在打开“%1”</translation>
    </message>
    <message>
        <source>Nothing was opened or saved yet. Open a file with Ctrl+O.</source>
        <translation>还没有打开或保存过任何文件。按 Ctrl+O 打开文件。</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>最近的文档</translation>
    </message>
    <message>
        <source>Choose what to open. The newest comes first.</source>
        <translation>选择要打开的文档,最新的排在最前。</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>There are no earlier versions: they are kept whenever a document is saved again.</source>
        <translation>没有较早的版本:每次再次保存文档时才会保留。</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>The version opens in a tab of its own; the document stays as it is.</source>
        <translation>该版本会在单独的标签页中打开;当前文档保持不变。</translation>
    </message>
</context>
<context>
    <name>PictureHandle</name>
    <message>
        <source>Drag the picture out</source>
        <translation>把图片拖出去</translation>
    </message>
    <message>
        <source>Drag the picture from here into a folder or another program; click to copy it</source>
        <translation>从这里把图片拖到文件夹或其他程序中;点击则复制图片</translation>
    </message>
</context>
<context>
    <name>PlanOptionsPanel</name>
    <message>
        <source>Match the colours</source>
        <translation>匹配颜色</translation>
    </message>
    <message>
        <source>Second pass for large areas</source>
        <translation>大面积时进行第二遍</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>How much of the picture round the marked part the model sees</source>
        <translation>模型能看到标记部分周围多大范围的画面</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始内容</translation>
    </message>
    <message>
        <source>What stands in the marked part before the first step</source>
        <translation>第一步之前标记部分中的内容</translation>
    </message>
    <message>
        <source>Conte&amp;xt</source>
        <translation>上下文(&amp;X)</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起始内容(&amp;F)</translation>
    </message>
    <message>
        <source>Gro&amp;w</source>
        <translation>扩张(&amp;W)</translation>
    </message>
    <message>
        <source>How much larger the changed part is than the marked one</source>
        <translation>修改部分比标记部分大多少</translation>
    </message>
    <message>
        <source>Feat&amp;her</source>
        <translation>羽化(&amp;H)</translation>
    </message>
    <message>
        <source>Width over which the change fades out at the edge of the marked part</source>
        <translation>在标记部分边缘变化逐渐减弱的宽度</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>融合(&amp;B)</translation>
    </message>
    <message>
        <source>Width over which the result fades into the picture</source>
        <translation>结果逐渐融入图像的宽度</translation>
    </message>
    <message>
        <source>Padd&amp;ing</source>
        <translation>留边(&amp;I)</translation>
    </message>
    <message>
        <source>Surroundings that the model sees at least</source>
        <translation>模型至少能看到的周围范围</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>最少步数</translation>
    </message>
    <message>
        <source>A low strength leaves few steps; the run gets finer steps so that at least so many are taken</source>
        <translation>强度低时剩余步数很少;此时会细分步数,保证至少执行这么多步</translation>
    </message>
    <message>
        <source>Least st&amp;eps</source>
        <translation>最少步数(&amp;E)</translation>
    </message>
    <message>
        <source>Brings the colours of the result to those round the marked part</source>
        <translation>使结果的颜色与标记部分周围一致</translation>
    </message>
    <message>
        <source>What is larger than the model can make at once is scaled up and gone over again</source>
        <translation>超出模型一次能制作的尺寸时,先放大再处理一遍</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <source>Set every value back to automatic</source>
        <translation>将所有数值恢复为自动</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
</context>
<context>
    <name>PreprocessorNames</name>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Edges (Canny)</source>
        <translation>边缘(Canny)</translation>
    </message>
    <message>
        <source>Soft edges</source>
        <translation>柔和边缘</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>线稿</translation>
    </message>
    <message>
        <source>Scribble</source>
        <translation>涂鸦</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>The layer on white: a sketch, a pose, a finished map.</source>
        <translation>白底上的图层:草图、姿态或现成的控制图。</translation>
    </message>
    <message>
        <source>Thin, hard outlines of the layer&apos;s picture.</source>
        <translation>图层画面的细硬轮廓。</translation>
    </message>
    <message>
        <source>Wide outlines, as bright as they are strong.</source>
        <translation>宽轮廓,越强越亮。</translation>
    </message>
    <message>
        <source>The lines that an inker would draw.</source>
        <translation>如勾线师所画的线条。</translation>
    </message>
    <message>
        <source>A few thick strokes, for freedom in the details.</source>
        <translation>少量粗线条,细节更自由。</translation>
    </message>
    <message>
        <source>Dark lines on white become white lines on black.</source>
        <translation>白底深色线条变为黑底白色线条。</translation>
    </message>
    <message>
        <source>Colours and shapes without the fine detail.</source>
        <translation>保留颜色和形状,去掉细节。</translation>
    </message>
    <message>
        <source>The layer&apos;s greys as distance: what is white is near.</source>
        <translation>以图层灰度表示距离:白色为近。</translation>
    </message>
    <message>
        <source>Low threshold</source>
        <translation>低阈值</translation>
    </message>
    <message>
        <source>High threshold</source>
        <translation>高阈值</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation>粗糙度</translation>
    </message>
    <message>
        <source>Near is dark</source>
        <translation>近处为暗</translation>
    </message>
    <message>
        <source>Cut off (%)</source>
        <translation>截断(%)</translation>
    </message>
</context>
<context>
    <name>PriceEditor</name>
    <message>
        <source>Takes &amp;jobs of the queue</source>
        <translation>接受队列的任务(&amp;J)</translation>
    </message>
    <message>
        <source>Nothing, or not known</source>
        <translation>免费或未知</translation>
    </message>
    <message>
        <source>By the hour (rented)</source>
        <translation>按小时（租用）</translation>
    </message>
    <message>
        <source>By the picture</source>
        <translation>按图片</translation>
    </message>
    <message>
        <source>Hardware of one&apos;s own</source>
        <translation>自有硬件</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Common prices to start from</source>
        <translation>常见价格，可作起点</translation>
    </message>
    <message>
        <source>Pictures an hour</source>
        <translation>每小时图片数</translation>
    </message>
    <message>
        <source>Jobs at once</source>
        <translation>同时任务数</translation>
    </message>
    <message>
        <source>&amp;Start from:</source>
        <translation>从常见情形开始(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Paid:</source>
        <translation>计费(&amp;P)：</translation>
    </message>
    <message>
        <source>Pictures an &amp;hour:</source>
        <translation>每小时图片数(&amp;H)：</translation>
    </message>
    <message>
        <source>Jobs at &amp;once:</source>
        <translation>同时任务数(&amp;O)：</translation>
    </message>
    <message>
        <source>Price an hour</source>
        <translation>每小时价格</translation>
    </message>
    <message>
        <source> an hour</source>
        <translation>/小时</translation>
    </message>
    <message>
        <source>Rented hours for each hour of work</source>
        <translation>每工作一小时租用的小时数</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>1: the machine is given back when it has nothing to do. A machine that waits half of the time costs twice as much: 2.</source>
        <translation>1：没有任务时就退还机器。有一半时间在等待的机器，费用加倍：2。</translation>
    </message>
    <message>
        <source>Pri&amp;ce:</source>
        <translation>价格(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Rented for an hour of work:</source>
        <translation>每工作一小时租用(&amp;R)：</translation>
    </message>
    <message>
        <source>Price a picture</source>
        <translation>每张图片价格</translation>
    </message>
    <message>
        <source> a picture</source>
        <translation>/张</translation>
    </message>
    <message>
        <source>Power while it works</source>
        <translation>工作时的功率</translation>
    </message>
    <message>
        <source> W</source>
        <translation> 瓦</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>电价</translation>
    </message>
    <message>
        <source> a kWh</source>
        <translation>/千瓦时</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>购买价格</translation>
    </message>
    <message>
        <source>Hours of work until it is paid off</source>
        <translation>回本所需的工作小时数</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>The purchase is spread over so many hours of work; 0: only electricity counts</source>
        <translation>购买价格分摊到这么多工作小时；0：只计电费</translation>
    </message>
    <message>
        <source>Po&amp;wer:</source>
        <translation>功率(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Electricity:</source>
        <translation>电价(&amp;E)：</translation>
    </message>
    <message>
        <source>P&amp;urchase:</source>
        <translation>购买(&amp;U)：</translation>
    </message>
    <message>
        <source>Paid o&amp;ff after:</source>
        <translation>回本时间(&amp;F)：</translation>
    </message>
    <message>
        <source>Choose a common case…</source>
        <translation>选择常见情形…</translation>
    </message>
    <message>
        <source>%1: %2 a picture</source>
        <translation>%1：每张 %2</translation>
    </message>
    <message>
        <source>That is no amount: write digits, such as 0.32.</source>
        <translation>这不是金额：请写数字，例如 0.32。</translation>
    </message>
    <message>
        <source>Costs are not counted here.</source>
        <translation>这里不计费用。</translation>
    </message>
    <message>
        <source>%1 a picture, %2 an hour of work</source>
        <translation>每张图片 %1，每工作小时 %2</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Profiles come here when the engine is there: the places where pictures are made.</source>
        <translation>引擎就绪后，这里会列出各配置，即制作图片的地方。</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>目前不在</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The product&apos;s longer side, as a part of the frame&apos;s shorter one</source>
        <translation>商品的长边占画面短边的比例</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边距</translation>
    </message>
    <message>
        <source>Least distance to every edge; it wins over the size</source>
        <translation>到各边的最小距离；优先于大小</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>The product&apos;s middle, from the left edge</source>
        <translation>商品中心到左边的距离</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>The product&apos;s middle, from the top edge</source>
        <translation>商品中心到上边的距离</translation>
    </message>
    <message>
        <source>Light from</source>
        <translation>光线方向</translation>
    </message>
    <message>
        <source>Degrees clockwise from above; 315: from the upper left</source>
        <translation>从正上方顺时针的角度；315：左上方</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Degrees above the ground: low light throws long shadows</source>
        <translation>离地面的角度：光越低，影子越长</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>How dark the shadow is; 0: none</source>
        <translation>阴影的深浅；0：没有</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>How soft its edge is</source>
        <translation>阴影边缘的柔和程度</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>倒影</translation>
    </message>
    <message>
        <source>On a glossy ground; 0: none</source>
        <translation>光滑地面上的倒影；0：没有</translation>
    </message>
    <message>
        <source>Colour match</source>
        <translation>色彩匹配</translation>
    </message>
    <message>
        <source>0: the product&apos;s own pixels, exactly; more: the light of its scene</source>
        <translation>0：完全保留商品自己的像素；越大越接近场景的光线</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Product before</source>
        <translation>上一个商品</translation>
    </message>
    <message>
        <source>Next product</source>
        <translation>下一个商品</translation>
    </message>
    <message>
        <source>Correct the &amp;mask…</source>
        <translation>修正蒙版(&amp;M)…</translation>
    </message>
    <message>
        <source>Paint what of the photo is the product</source>
        <translation>画出照片中属于商品的部分</translation>
    </message>
    <message>
        <source>&amp;Cut out again</source>
        <translation>重新抠图(&amp;C)</translation>
    </message>
    <message>
        <source>Forget the corrected mask of this photo</source>
        <translation>忘掉这张照片修正过的蒙版</translation>
    </message>
    <message>
        <source>Scenes, one a line</source>
        <translation>场景，每行一个</translation>
    </message>
    <message>
        <source>{product} on a marble table, soft morning light</source>
        <translation>{product}放在大理石桌上，柔和的晨光</translation>
    </message>
    <message>
        <source>One scene a line; every product gets each of them. {product} stands for the product&apos;s name: of its file, or of the table.</source>
        <translation>每行一个场景；每个商品都会做每一个场景。{product} 代表商品名：取自文件名或表格。</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>添加场景</translation>
    </message>
    <message>
        <source>Without a scene the prompt of the batch is taken.</source>
        <translation>没有场景时使用这一批的提示词。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) for each product</source>
        <translation>
            <numerusform>每个商品 %n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>Shape of the pictures</source>
        <translation>图片的形状</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定大小</translation>
    </message>
    <message>
        <source>Width of the pictures</source>
        <translation>图片宽度</translation>
    </message>
    <message>
        <source>Height of the pictures</source>
        <translation>图片高度</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Light and shadow</source>
        <translation>光与影</translation>
    </message>
    <message>
        <source>The first product is shown here: drop photos on a plain light background, or pictures with transparency.</source>
        <translation>这里会显示第一个商品：请拖入浅色纯背景的照片，或带透明的图片。</translation>
    </message>
    <message>
        <source>Cutting out the product…</source>
        <translation>正在抠出商品…</translation>
    </message>
</context>
<context>
    <name>ProductNames</name>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Portrait 4:5</source>
        <translation>竖版 4:5</translation>
    </message>
    <message>
        <source>Landscape 16:9</source>
        <translation>横版 16:9</translation>
    </message>
    <message>
        <source>Story 9:16</source>
        <translation>故事 9:16</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation>天猫</translation>
    </message>
    <message>
        <source>JD.com</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Marble table</source>
        <translation>大理石桌</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>厨房</translation>
    </message>
    <message>
        <source>Pastel studio</source>
        <translation>粉彩影棚</translation>
    </message>
    <message>
        <source>Beach</source>
        <translation>海滩</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>Concrete and sun</source>
        <translation>水泥与阳光</translation>
    </message>
    <message>
        <source>Silk</source>
        <translation>丝绸</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
</context>
<context>
    <name>PromptDock</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>PromptEdit</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to the dictionary</source>
        <translation>将“%1”添加到词典(&amp;A)</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message numerus="yes">
        <source>Place %n picture(s) as layers</source>
        <translation>
            <numerusform>将 %n 张图片放为图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a batch of them…</source>
        <translation>用它们创建批次…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>队列已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>已生成 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the &amp;queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Make it when its turn comes; it is kept on disk until then</source>
        <translation>轮到时再生成；在此之前保存在磁盘上</translation>
    </message>
    <message>
        <source>enqueue later job</source>
        <translation>排队 稍后 任务 队列</translation>
    </message>
    <message>
        <source>New &amp;batch…</source>
        <translation>新建批次(&amp;B)…</translation>
    </message>
    <message>
        <source>Make pictures of a folder, a table or a list of prompts</source>
        <translation>根据文件夹、表格或提示词列表生成图片</translation>
    </message>
    <message>
        <source>CSV folder products sweep grid many</source>
        <translation>CSV 文件夹 商品 扫描 网格 批量</translation>
    </message>
    <message>
        <source>Pa&amp;use the queue</source>
        <translation>暂停队列(&amp;U)</translation>
    </message>
    <message>
        <source>What runs now ends; nothing else begins until it is resumed</source>
        <translation>正在运行的任务会完成；继续之前不会开始新任务</translation>
    </message>
</context>
<context>
    <name>QueueDock</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Jobs of the queue</source>
        <translation>队列中的任务</translation>
    </message>
    <message>
        <source>Drop pictures, folders, tables or lists of prompts here.
Everything in the queue is kept on disk, also through a crash.</source>
        <translation>将图片、文件夹、表格或提示词列表拖放到这里。
队列中的一切都保存在磁盘上，即使程序崩溃也不会丢失。</translation>
    </message>
    <message>
        <source>No job is like that.</source>
        <translation>没有符合条件的任务。</translation>
    </message>
    <message>
        <source>Another Gouache makes these jobs. What you add here is made, too.</source>
        <translation>另一个 Gouache 正在处理这些任务。您在此添加的任务也会被处理。</translation>
    </message>
    <message>
        <source>%1 takes no jobs: %2</source>
        <translation>%1 不接任务：%2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>显示在画布上</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Make next</source>
        <translation>下一个生成</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Make on</source>
        <translation>生成于</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>任意配置</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Resume its batch</source>
        <translation>继续所属批次</translation>
    </message>
    <message>
        <source>Pause its batch</source>
        <translation>暂停所属批次</translation>
    </message>
    <message>
        <source>Budget of its batch…</source>
        <translation>所属批次的预算…</translation>
    </message>
    <message>
        <source>Put its pictures together</source>
        <translation>拼合其图片</translation>
    </message>
    <message>
        <source>Jobs of one model together</source>
        <translation>同一模型的任务一起处理</translation>
    </message>
    <message>
        <source>A later job of the model that is loaded comes first</source>
        <translation>优先处理已加载模型的任务</translation>
    </message>
    <message>
        <source>Try failed ones again</source>
        <translation>重试失败的任务</translation>
    </message>
    <message>
        <source>Take done ones out of the list</source>
        <translation>移除已完成的任务</translation>
    </message>
    <message>
        <source>Look for lost pictures…</source>
        <translation>查找遗失的图片…</translation>
    </message>
</context>
<context>
    <name>QueueFilterBar</name>
    <message>
        <source>Which jobs are shown</source>
        <translation>显示哪些任务</translation>
    </message>
    <message>
        <source>Which batch is shown</source>
        <translation>显示哪个批次</translation>
    </message>
    <message>
        <source>Search titles and prompts</source>
        <translation>搜索标题和提示词</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>所有批次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>Show the jobs of every profile</source>
        <translation>显示所有配置的任务</translation>
    </message>
    <message>
        <source>Any profile</source>
        <translation>任意配置</translation>
    </message>
    <message>
        <source>Jobs that go where there is room; drop jobs here</source>
        <translation>由有空闲的配置处理的任务；可将任务拖放到这里</translation>
    </message>
    <message>
        <source>Jobs for %1; drop jobs here to have them made there</source>
        <translation>由 %1 处理的任务；将任务拖放到这里即可在该处生成</translation>
    </message>
</context>
<context>
    <name>QueueFlow</name>
    <message>
        <source>Show the queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>It is in the queue.</source>
        <translation>已加入队列。</translation>
    </message>
    <message>
        <source>Looking for lost pictures…</source>
        <translation>正在查找遗失的图片…</translation>
    </message>
    <message>
        <source>Every picture of the queue is in the history.</source>
        <translation>队列生成的每张图片都在历史记录中。</translation>
    </message>
    <message>
        <source>Lost pictures</source>
        <translation>遗失的图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the queue are not in the history, such as “%1”. Take them up?</source>
        <translation>
            <numerusform>队列生成的 %n 张图片不在历史记录中，例如“%1”。要收录吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不处理</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are in the queue.</source>
        <translation>
            <numerusform>已将 %n 个任务加入队列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The grid is in “%1”.</source>
        <translation>网格已保存到“%1”。</translation>
    </message>
    <message>
        <source>Budget of the batch</source>
        <translation>批次预算</translation>
    </message>
    <message>
        <source>Rented profiles take no further job of “%1” when it has cost so much (%2; empty = no limit):</source>
        <translation>“%1”的费用达到此金额（%2；留空表示不限）后，租用的配置不再接其任务：</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>批次…</translation>
    </message>
    <message>
        <source>Why the queue waits</source>
        <translation>队列等待的原因</translation>
    </message>
    <message>
        <source>Make pictures of a folder, a table or a list of prompts</source>
        <translation>根据文件夹、表格或提示词列表生成图片</translation>
    </message>
    <message>
        <source>More for the queue</source>
        <translation>更多队列操作</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>队列状态</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Pause the queue; what runs now ends first</source>
        <translation>暂停队列；正在运行的任务会先完成</translation>
    </message>
    <message>
        <source>The queue is paused: what waits begins when it is resumed.</source>
        <translation>队列已暂停：继续后，等待中的任务才会开始。</translation>
    </message>
    <message>
        <source>Nothing in the queue</source>
        <translation>队列为空</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) made</source>
        <translation>
            <numerusform>已生成 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1/%2 张图片</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1/%2 张图片</translation>
    </message>
    <message>
        <source>Waiting again: %1</source>
        <translation>重新等待：%1</translation>
    </message>
    <message>
        <source>Batch paused</source>
        <translation>批次已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Reading the prompt…</source>
        <translation>正在读取提示词…</translation>
    </message>
    <message>
        <source>Developing the picture…</source>
        <translation>正在显影图片…</translation>
    </message>
    <message>
        <source>Pass %1 of %2</source>
        <translation>第 %1/%2 遍</translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>批次：%1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
</context>
<context>
    <name>RatingStars</name>
    <message>
        <source>Rate it: keys 1 to 5, and 0 for none</source>
        <translation>评分：按键 1 到 5，0 为不评分</translation>
    </message>
    <message>
        <source>Rating: none</source>
        <translation>评分：无</translation>
    </message>
    <message numerus="yes">
        <source>Rating: %n star(s)</source>
        <translation>
            <numerusform>评分：%n 星</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceOverlay</name>
    <message>
        <source>Remove this reference</source>
        <translation>移除此参考图</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Prompt of the region</source>
        <translation>区域提示词</translation>
    </message>
    <message>
        <source>What shall be in this region?</source>
        <translation>这个区域里应有什么?</translation>
    </message>
    <message>
        <source>Takes the place of the picture&apos;s prompt where the region is painted; {prompt} puts that in, &lt;lora:name:0.8&gt; adds a LoRA here alone</source>
        <translation>在绘制了区域的地方取代整幅图像的提示词;{prompt} 会插入整幅图像的提示词,&lt;lora:名称:0.8&gt; 仅在此处添加 LoRA</translation>
    </message>
    <message>
        <source>Negative prompt of the region</source>
        <translation>区域反向提示词</translation>
    </message>
    <message>
        <source>Empty: as for the whole picture</source>
        <translation>留空:与整幅图像相同</translation>
    </message>
    <message>
        <source>Colour of the region&apos;s overlay</source>
        <translation>区域覆盖层的颜色</translation>
    </message>
    <message>
        <source>Paint the layer where this holds. Where regions overlap, the upper one holds; a control layer in the same group steers here alone.</source>
        <translation>在图层上涂抹适用的范围。区域重叠处以上方的为准;同一图层组中的控制图层只在此处起作用。</translation>
    </message>
    <message>
        <source>&amp;Prompt of the region</source>
        <translation>区域提示词(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>反向提示词(&amp;N)</translation>
    </message>
    <message>
        <source>Region colour</source>
        <translation>区域颜色</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>What shall the picture show? For example: a red apple on a blue background</source>
        <translation>想画什么？例如：红苹果，蓝色背景</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down change the emphasis of the selected words: (word:1.2)</source>
        <translation>Ctrl+↑ 和 Ctrl+↓ 可调整所选词语的权重：(词语:1.2)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Recent prompts (Alt+Down)</source>
        <translation>最近的提示词 (Alt+↓)</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>最近的提示词</translation>
    </message>
    <message>
        <source>What to keep out of it</source>
        <translation>不希望出现的内容</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>反向提示词(&amp;N)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>What suits the canvas: its marks, its frame and the strength.</source>
        <translation>根据画布的标记、生成框和强度自动选择。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What to d&amp;o</source>
        <translation>要做什么(&amp;O)</translation>
    </message>
    <message>
        <source>What Generate does</source>
        <translation>“生成”将做什么</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>100 %: nothing of the picture on the canvas is kept; 0 %: it stays as it is</source>
        <translation>100 %：完全不保留画布上的图片；0 %：保持原样</translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation>强度(&amp;T)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>More steps take longer and add detail, up to a point</source>
        <translation>步数越多耗时越长，细节也越多，但有上限</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>步数(&amp;P)</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导系数</translation>
    </message>
    <message>
        <source>How strictly the prompt is followed (CFG scale); 1 switches the negative prompt off</source>
        <translation>遵循提示词的严格程度(CFG)；设为 1 时反向提示词不起作用</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>引导系数(&amp;U)</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>The model&apos;s</source>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Samp&amp;ler</source>
        <translation>采样器(&amp;L)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Sche&amp;dule</source>
        <translation>调度(&amp;D)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>How many pictures to make, each with the next seed</source>
        <translation>生成多少张图片，每张使用下一个种子</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>张数(&amp;C)</translation>
    </message>
    <message>
        <source>Lower the strength to change the picture instead.</source>
        <translation>降低强度则改为修改现有图像。</translation>
    </message>
    <message>
        <source>There is no picture on the canvas yet.</source>
        <translation>画布上还没有图像。</translation>
    </message>
    <message>
        <source>Select that part or paint a mask over it.</source>
        <translation>请选中该部分或在其上绘制蒙版。</translation>
    </message>
    <message numerus="yes">
        <source>Follows %n control layer(s).</source>
        <translation>
            <numerusform>遵循 %n 个控制图层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) with a prompt.</source>
        <translation>
            <numerusform>%n 个带提示词的区域。</numerusform>
        </translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to 18446744073709551615.</source>
        <translation>种子应为 0 到 18446744073709551615 之间的整数。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore the settings?</source>
        <translation>恢复设置吗？</translation>
    </message>
    <message>
        <source>“%1” knows how it was made.</source>
        <translation>“%1”记录了它的生成设置。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>图片中</translation>
    </message>
    <message>
        <source>What restoring changes</source>
        <translation>恢复将更改的内容</translation>
    </message>
    <message>
        <source>Restoring changes these settings; the others are the same already.</source>
        <translation>恢复将更改以下设置，其余设置已相同。</translation>
    </message>
    <message>
        <source>All its settings are the same as yours now.</source>
        <translation>它的所有设置都与当前设置相同。</translation>
    </message>
    <message>
        <source>Its model “%1” is not on this computer: the model chosen now stays, so the picture will differ.</source>
        <translation>本机没有它使用的模型“%1”：将继续使用当前模型，因此图片会有所不同。</translation>
    </message>
    <message>
        <source>Not used here: %1</source>
        <translation>此处未使用：%1</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>恢复设置</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的设置</translation>
    </message>
    <message>
        <source>Also put its starting picture, mask and sketch on the canvas</source>
        <translation>同时将其原始图片、蒙版和草图放到画布上</translation>
    </message>
</context>
<context>
    <name>ResultHistory</name>
    <message>
        <source>%1
Seed %2, %3</source>
        <translation>%1
种子 %2,%3</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>ResultNotes</name>
    <message>
        <source>The model&apos;s own sampler is not known here: the nearest one was used.</source>
        <translation>此处没有该模型自带的采样器：已改用最接近的采样器。</translation>
    </message>
    <message>
        <source>The text encoder gave no numbers and was run again at full precision.</source>
        <translation>文本编码器算出无效数值，已用全精度重算。</translation>
    </message>
    <message>
        <source>The UNet gave no numbers and was run again at full precision.</source>
        <translation>UNet 算出无效数值，已用全精度重算。</translation>
    </message>
    <message>
        <source>The VAE gave no numbers and was run again at full precision.</source>
        <translation>VAE 算出无效数值，已用全精度重算。</translation>
    </message>
    <message>
        <source>Memory was short: the picture was decoded in parts.</source>
        <translation>内存不足：图像已分块解码。</translation>
    </message>
    <message>
        <source>Memory was short: the text encoder was moved out of it.</source>
        <translation>内存不足：文本编码器已移出。</translation>
    </message>
    <message>
        <source>Memory was short: the VAE was moved out of it.</source>
        <translation>内存不足：VAE 已移出。</translation>
    </message>
    <message>
        <source>Memory was short: the UNet was moved out of it while idle.</source>
        <translation>内存不足：UNet 空闲时已移出。</translation>
    </message>
    <message>
        <source>Memory was short: prompt and negative prompt were computed one by one.</source>
        <translation>内存不足：正向与反向提示词已分开计算。</translation>
    </message>
    <message>
        <source>Memory was short: fewer pictures were made at once.</source>
        <translation>内存不足：同时生成的图像数量已减少。</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory was not enough: the CPU took over.</source>
        <translation>显存不足：已改由 CPU 完成。</translation>
    </message>
    <message>
        <source>Parts of a LoRA do not fit the model and were left out: %1</source>
        <translation>LoRA 中有部分与模型不符，已略去：%1</translation>
    </message>
</context>
<context>
    <name>ResultsDock</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results of the document</source>
        <translation>文档的结果</translation>
    </message>
    <message>
        <source>Double click: show it on the canvas again</source>
        <translation>双击:重新显示在画布上</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Show the results of every document</source>
        <translation>显示所有文档的结果</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>显示在画布上</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>使用它的设置</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Ruler above the canvas</source>
        <translation>画布上方的标尺</translation>
    </message>
    <message>
        <source>Ruler left of the canvas</source>
        <translation>画布左侧的标尺</translation>
    </message>
    <message>
        <source>Drag from here on to the canvas to make a guide</source>
        <translation>从这里拖到画布上即可创建参考线</translation>
    </message>
</context>
<context>
    <name>SceneView</name>
    <message>
        <source>How the product will stand</source>
        <translation>商品的摆放预览</translation>
    </message>
    <message>
        <source>Arrow keys move the product, plus and minus change its size; the fields beside it do the same</source>
        <translation>方向键移动商品，加号和减号改变大小；旁边的输入框作用相同</translation>
    </message>
    <message>
        <source>Drag the product to move it, the sun to turn the light; the wheel changes the product&apos;s size</source>
        <translation>拖动商品可移动它，拖动太阳可改变光线；滚轮改变商品大小</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture. Typing a seed locks it.</source>
        <translation>相同的种子和设置会生成相同的图片。输入种子即会锁定。</translation>
    </message>
    <message>
        <source>New random seed, kept for the next picture</source>
        <translation>新的随机种子，用于下一张图片</translation>
    </message>
    <message>
        <source>New random seed</source>
        <translation>新的随机种子</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>保留种子</translation>
    </message>
    <message>
        <source>The seed is kept: the next picture uses it too</source>
        <translation>种子已保留：下一张图片也使用它</translation>
    </message>
    <message>
        <source>Each picture gets a new seed</source>
        <translation>每张图片使用新的种子</translation>
    </message>
</context>
<context>
    <name>SelectActions</name>
    <message>
        <source>Nothing is left of the selection.</source>
        <translation>选区已经没有内容了。</translation>
    </message>
    <message>
        <source>Choose a layer with pixels of its own.</source>
        <translation>请选择一个有像素的图层。</translation>
    </message>
    <message>
        <source>The layer is empty: there is nothing to select.</source>
        <translation>图层是空的，没有可选的内容。</translation>
    </message>
</context>
<context>
    <name>SelectBrushTool</name>
    <message>
        <source>Nothing is left of the selection.</source>
        <translation>选区已经没有内容了。</translation>
    </message>
</context>
<context>
    <name>SelectOptionFields</name>
    <message>
        <source>What a new selection does</source>
        <translation>新选区的作用</translation>
    </message>
    <message>
        <source>What a new selection does with the old one; also Shift adds, Alt takes away</source>
        <translation>新选区如何与原选区结合；按住 Shift 添加，按住 Alt 减去</translation>
    </message>
    <message>
        <source>New selection</source>
        <translation>新选区</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Keep what both have</source>
        <translation>取交集</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How far a colour may be from the one clicked</source>
        <translation>颜色与所点颜色可以相差多少</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>How soft the edge of a new selection is</source>
        <translation>新选区边缘的柔和程度</translation>
    </message>
    <message>
        <source>Smooth edge</source>
        <translation>平滑边缘</translation>
    </message>
    <message>
        <source>Pixels at the edge are selected in part</source>
        <translation>边缘的像素只被部分选中</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Only what hangs together with the place clicked</source>
        <translation>只选与所点位置相连的部分</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有图层</translation>
    </message>
    <message>
        <source>Look at the picture as it is shown, not at one layer</source>
        <translation>依据显示的画面，而不是单个图层</translation>
    </message>
</context>
<context>
    <name>SelectTool</name>
    <message>
        <source>Nothing is selected there.</source>
        <translation>那里没有选中任何内容。</translation>
    </message>
    <message>
        <source>This cannot be selected.</source>
        <translation>无法这样选择。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation>未命名 %1</translation>
    </message>
</context>
<context>
    <name>SettingsDifference</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导系数</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>the model&apos;s</source>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
</context>
<context>
    <name>ShortcutActions</name>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>See and change the keys of every command</source>
        <translation>查看和修改每个命令的按键</translation>
    </message>
    <message>
        <source>hotkeys key bindings Krita Photoshop preferences</source>
        <translation>热键 快捷键 按键绑定 Krita Photoshop 首选项</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Always so</source>
        <translation>固定按键</translation>
    </message>
    <message>
        <source>The keys are also those of: %1</source>
        <translation>按键重复:%1</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>已由你修改</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>All as in the scheme</source>
        <translation>全部恢复为方案默认</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>按键方案</translation>
    </message>
    <message>
        <source>&amp;Keys as in</source>
        <translation>按键方案(&amp;K)</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>使用这些按键(&amp;U)</translation>
    </message>
    <message>
        <source>Use &amp;too</source>
        <translation>另加(&amp;T)</translation>
    </message>
    <message>
        <source>Beside the keys that it has</source>
        <translation>保留原有按键,再加一组</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>清除按键(&amp;N)</translation>
    </message>
    <message>
        <source>As in the &amp;scheme</source>
        <translation>恢复方案默认(&amp;S)</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>这些按键不能修改。</translation>
    </message>
    <message>
        <source>The keys are also those of: %1</source>
        <translation>按键重复:%1</translation>
    </message>
    <message>
        <source>%1 is now: %2. It would lose it.</source>
        <translation>%1 现在属于:%2。改用后它将失去此按键。</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>空格 + 拖动</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 单击</translation>
    </message>
    <message>
        <source>Straight line from the last point</source>
        <translation>从上一点画直线</translation>
    </message>
    <message>
        <source>Alt + click</source>
        <translation>Alt + 单击</translation>
    </message>
    <message>
        <source>Pick a colour</source>
        <translation>拾取颜色</translation>
    </message>
    <message>
        <source>Held: the picture without the waiting result</source>
        <translation>按住：显示没有待定结果的图片</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take the stroke under way back</source>
        <translation>取消正在画的笔画</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+↑、Ctrl+↓</translation>
    </message>
    <message>
        <source>In the prompt: more or less emphasis on the selected words</source>
        <translation>在提示词中：增减所选词语的权重</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Size preset</source>
        <translation>尺寸预设</translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <translation>交换宽度和高度</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定大小</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>Chart of the spending</source>
        <translation>花费图表</translation>
    </message>
    <message>
        <source>Nothing was spent in this time.</source>
        <translation>这段时间没有花费。</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>预算 %1</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By profile</source>
        <translation>按配置</translation>
    </message>
    <message>
        <source>By batch</source>
        <translation>按批次</translation>
    </message>
    <message>
        <source>How the spending is put together</source>
        <translation>花费的汇总方式</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Time of the spending</source>
        <translation>花费的时间范围</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Outside of batches</source>
        <translation>不属于任何批次</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>“%1” is written.</source>
        <translation>“%1”已写入。</translation>
    </message>
    <message>
        <source>Export the spending</source>
        <translation>导出花费</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>SpendingTable</name>
    <message>
        <source>Spent</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>每张</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>工作时间</translation>
    </message>
</context>
<context>
    <name>StagedResults</name>
    <message>
        <source>Seed %1, %2 × %3, %4 s</source>
        <translation>种子 %1，%2 × %3，%4 秒</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>StagingBar</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+→</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Keep this result as a layer</source>
        <translation>将此结果保留为图层</translation>
    </message>
    <message>
        <source>Leave this result out of the picture; its file in the results folder stays</source>
        <translation>不采用此结果;其文件仍保留在结果文件夹中</translation>
    </message>
    <message>
        <source>Discard all results but the pinned ones; their files in the results folder stay</source>
        <translation>放弃除已固定外的所有结果;其文件仍保留在结果文件夹中</translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation>采用结果</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard the result</source>
        <translation>放弃结果</translation>
    </message>
    <message>
        <source>Discard all results</source>
        <translation>放弃所有结果</translation>
    </message>
    <message>
        <source>Other ways to accept</source>
        <translation>其他采用方式</translation>
    </message>
    <message>
        <source>Compare with before</source>
        <translation>与之前比较</translation>
    </message>
    <message>
        <source>Hold to see the picture without the result (\ on the canvas)</source>
        <translation>按住可查看没有结果的图像(在画布上按 \)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What went otherwise</source>
        <translation>与预期不同之处</translation>
    </message>
</context>
<context>
    <name>StrokeTool</name>
    <message>
        <source>The layer&apos;s transparency is locked: unlock it to erase.</source>
        <translation>图层的透明度已锁定：请先解锁再擦除。</translation>
    </message>
</context>
<context>
    <name>StyleButton</name>
    <message>
        <source>Styles: saved parts of prompts</source>
        <translation>风格：保存的提示词片段</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>&amp;Save the prompts as a style…</source>
        <translation>将提示词保存为风格(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove a style</source>
        <translation>移除风格(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import styles.csv…</source>
        <translation>导入 styles.csv(&amp;I)…</translation>
    </message>
    <message>
        <source>Save as a style</source>
        <translation>保存为风格</translation>
    </message>
    <message>
        <source>Name of the style (“{prompt}” in it stands for the words of the picture):</source>
        <translation>风格名称（其中的“{prompt}”代表图片的提示词）：</translation>
    </message>
    <message>
        <source>The style cannot be saved.</source>
        <translation>无法保存此风格。</translation>
    </message>
    <message>
        <source>Import styles</source>
        <translation>导入风格</translation>
    </message>
    <message>
        <source>A1111 styles (*.csv)</source>
        <translation>A1111 风格 (*.csv)</translation>
    </message>
    <message>
        <source>The file holds no styles.</source>
        <translation>该文件中没有风格。</translation>
    </message>
</context>
<context>
    <name>TokenCounter</name>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) of the 75 that the model reads at once</source>
        <translation>
            <numerusform>模型一次读取 75 个词元，已用 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens: the model reads them in %2 parts of 75, and words of one part know little of those in another. BREAK begins a part where you want it.</source>
        <translation>%1 个词元：模型分 %2 段、每段 75 个读取，不同段中的词彼此影响很小。可用 BREAK 在需要处另起一段。</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Paint on a paint layer</source>
        <translation>在绘画图层上绘画</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Mark what shall be changed</source>
        <translation>标出要改动的部分</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Draw lines for the picture to follow</source>
        <translation>画出让图片跟随的线条</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Make the layer transparent again</source>
        <translation>使图层重新变透明</translation>
    </message>
    <message>
        <source>Colour picker</source>
        <translation>取色器</translation>
    </message>
    <message>
        <source>Paint with a colour of the picture; also with Alt held</source>
        <translation>用画面中的颜色绘画；也可按住 Alt</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Move the view; also with Space held</source>
        <translation>移动视图；也可按住空格键</translation>
    </message>
</context>
<context>
    <name>ToolOptionsBar</name>
    <message>
        <source>Tool options</source>
        <translation>工具选项</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Paint on a paint layer</source>
        <translation>在绘画图层上绘画</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Make the layer transparent again</source>
        <translation>使图层重新变透明</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Drag paint along, as with a finger</source>
        <translation>像用手指一样拖动颜料</translation>
    </message>
    <message>
        <source>Clone stamp</source>
        <translation>仿制图章</translation>
    </message>
    <message>
        <source>Paint with another place of the picture; Ctrl and a click set it</source>
        <translation>用画面的另一处作画；按住 Ctrl 单击设置取样处</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Fill an area of like colour</source>
        <translation>填充颜色相近的区域</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Drag to fill with a change of colour</source>
        <translation>拖动以填充渐变色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Drag a straight line; Shift turns it in steps</source>
        <translation>拖出直线；按住 Shift 按固定角度转动</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift makes it square, Ctrl starts in the middle</source>
        <translation>拖出矩形；Shift 画正方形，Ctrl 从中心开始</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift makes it a circle, Ctrl starts in the middle</source>
        <translation>拖出椭圆；Shift 画正圆，Ctrl 从中心开始</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>矩形选框</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift adds, Alt takes away</source>
        <translation>拖出矩形；Shift 添加，Alt 减去</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <translation>椭圆选框</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift adds, Alt takes away</source>
        <translation>拖出椭圆；Shift 添加，Alt 减去</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Draw round what is to be selected</source>
        <translation>沿要选择的内容画一圈</translation>
    </message>
    <message>
        <source>Select a polygon</source>
        <translation>多边形套索</translation>
    </message>
    <message>
        <source>Click corner after corner; Enter or a double click closes it</source>
        <translation>逐个点击角点；按回车或双击闭合</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Click to select an area of like colour</source>
        <translation>点击选择颜色相近的区域</translation>
    </message>
    <message>
        <source>Select by colour</source>
        <translation>按颜色选择</translation>
    </message>
    <message>
        <source>Click to select a colour wherever it is</source>
        <translation>点击选择各处的同一颜色</translation>
    </message>
    <message>
        <source>Selection brush</source>
        <translation>选区画笔</translation>
    </message>
    <message>
        <source>Paint what is selected; Alt takes away</source>
        <translation>涂抹要选择的部分；Alt 减去</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Drag the layer or what is selected; arrow keys for single pixels</source>
        <translation>拖动图层或选中的内容；方向键逐像素移动</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Scale, turn and bend; Ctrl moves corners on their own, Enter applies</source>
        <translation>缩放、旋转和变形；按住 Ctrl 单独移动角点，回车应用</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Drag what is to be kept, also beyond the edge; Enter crops</source>
        <translation>拖出要保留的部分，也可超出边缘；回车裁剪</translation>
    </message>
    <message>
        <source>Colour picker</source>
        <translation>取色器</translation>
    </message>
    <message>
        <source>Paint with a colour of the picture; also with Alt held</source>
        <translation>用画面中的颜色绘画；也可按住 Alt</translation>
    </message>
    <message>
        <source>Generation frame</source>
        <translation>生成框</translation>
    </message>
    <message>
        <source>Drag the part that is generated; past the edge to expand</source>
        <translation>拖出要生成的部分;超出边缘则扩展</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Move the view; also with Space held</source>
        <translation>移动视图；也可按住空格键</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Draw lines for the picture to follow</source>
        <translation>画出让图片跟随的线条</translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>TransformOptionFields</name>
    <message>
        <source>Proportional</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>Corners keep width and height alike; Shift does the other</source>
        <translation>拖动角点时保持宽高比；按住 Shift 则相反</translation>
    </message>
    <message>
        <source>How pixels are mixed</source>
        <translation>像素插值方式</translation>
    </message>
    <message>
        <source>How pixels are mixed: hard edges for pixel art, bicubic or Lanczos for pictures</source>
        <translation>像素插值方式：像素画用硬边缘，照片用双三次或 Lanczos</translation>
    </message>
    <message>
        <source>Hard edges</source>
        <translation>硬边缘</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation>双三次</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>放大画面</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>See more of the picture</source>
        <translation>看到更多画面</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>See the whole picture</source>
        <translation>看到整个画面</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>A pixel of the picture is a pixel of the screen</source>
        <translation>图片的一个像素对应屏幕的一个像素</translation>
    </message>
</context>
<context>
    <name>WelcomeActions</name>
    <message>
        <source>a red apple on a blue background</source>
        <translation>红苹果,蓝色背景</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>入门向导(&amp;F)…</translation>
    </message>
    <message>
        <source>Language, theme and keys; where pictures are made; a first picture</source>
        <translation>语言、主题和按键;图片在哪里生成;第一张图</translation>
    </message>
    <message>
        <source>welcome wizard assistant graphics card GPU</source>
        <translation>欢迎 向导 显卡 GPU</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Look round first</source>
        <translation>先看看(&amp;L)</translation>
    </message>
    <message>
        <source>Welcome to Gouache</source>
        <translation>欢迎使用 Gouache</translation>
    </message>
    <message>
        <source>Your computer</source>
        <translation>你的电脑</translation>
    </message>
    <message>
        <source>A studio for painting and making pictures, on your own computer. All of this can be changed later.</source>
        <translation>在自己的电脑上绘画和生成图片的工作室。这里的一切以后都能改。</translation>
    </message>
    <message>
        <source>Nothing leaves it: pictures are made here.</source>
        <translation>什么都不会外传:图片就在这里生成。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Make a first picture</source>
        <translation>生成第一张图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Full &amp;screen</source>
        <translation>全屏(&amp;S)</translation>
    </message>
    <message>
        <source>Use the whole screen, or a window again</source>
        <translation>占满整个屏幕,或恢复为窗口</translation>
    </message>
    <message>
        <source>&amp;Hide the docks</source>
        <translation>隐藏面板(&amp;H)</translation>
    </message>
    <message>
        <source>Room for the canvas; again to see them</source>
        <translation>给画布让出地方;再按一次恢复</translation>
    </message>
    <message>
        <source>canvas only panels</source>
        <translation>仅画布 面板</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>下一个区域(&amp;N)</translation>
    </message>
    <message>
        <source>Give the keyboard to the canvas, the docks and the bars in turn</source>
        <translation>让键盘焦点在画布、面板和工具栏之间轮换</translation>
    </message>
    <message>
        <source>&amp;Previous area</source>
        <translation>上一个区域(&amp;P)</translation>
    </message>
    <message>
        <source>As the next area, the other way round</source>
        <translation>与下一个区域相反的方向</translation>
    </message>
    <message>
        <source>Go to the &amp;canvas</source>
        <translation>转到画布(&amp;C)</translation>
    </message>
    <message>
        <source>Give the keyboard to the canvas</source>
        <translation>把键盘焦点交给画布</translation>
    </message>
</context>
<context>
    <name>arguments</name>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>引导系数</translation>
    </message>
    <message>
        <source>count</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>clip skip</source>
        <translation>CLIP 跳过层</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>mask feather</source>
        <translation>蒙版羽化</translation>
    </message>
    <message>
        <source>mask padding</source>
        <translation>蒙版边距</translation>
    </message>
    <message>
        <source>control weight</source>
        <translation>控制权重</translation>
    </message>
    <message>
        <source>control start</source>
        <translation>控制起点</translation>
    </message>
    <message>
        <source>control end</source>
        <translation>控制终点</translation>
    </message>
    <message>
        <source>prompt length</source>
        <translation>提示词长度</translation>
    </message>
    <message>
        <source>negative prompt length</source>
        <translation>反向提示词长度</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>libgouache_local.so is not installed with this program</source>
        <translation>程序中没有安装 libgouache_local.so</translation>
    </message>
</context>
<context>
    <name>blend modes</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>正片叠底</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>滤色</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>变暗</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>变亮</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>颜色减淡</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>颜色加深</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>强光</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>柔光</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation>明度</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Keep where it is</source>
        <translation>保留重叠处</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>挖空</translation>
    </message>
    <message>
        <source>On top of what is there</source>
        <translation>仅在已有内容上</translation>
    </message>
    <message>
        <source>Behind what is there</source>
        <translation>置于已有内容之后</translation>
    </message>
    <message>
        <source>Pass through</source>
        <translation>穿透</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The prompt is empty: write what the picture should show.</source>
        <translation>提示词为空：请写出图片应呈现的内容。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be between %3 and %4.</source>
        <translation>%1为 %2，但必须在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>The size %1 does not fit this model: width and height must be multiples of %2.</source>
        <translation>尺寸 %1 不适合此模型：宽度和高度必须是 %2 的倍数。</translation>
    </message>
    <message>
        <source>There is no %1 called “%2”; there are: %3.</source>
        <translation>没有名为“%2”的%1；可用的有：%3。</translation>
    </message>
    <message>
        <source>A mask needs a picture to change: give the picture too.</source>
        <translation>蒙版需要有可修改的图片：请同时提供图片。</translation>
    </message>
    <message>
        <source>The request cannot be read: %1.</source>
        <translation>无法读取请求：%1。</translation>
    </message>
    <message>
        <source>%1 is not supported by %2.</source>
        <translation>%2 不支持 %1。</translation>
    </message>
    <message>
        <source>That layer is not there any more: choose another one.</source>
        <translation>该图层已不存在：请选择其他图层。</translation>
    </message>
    <message>
        <source>This layer is locked: unlock it first, or choose another one.</source>
        <translation>此图层已锁定：请先解锁，或选择其他图层。</translation>
    </message>
    <message>
        <source>A group has no pixels of its own: choose a layer in it.</source>
        <translation>组本身没有像素：请选择其中的图层。</translation>
    </message>
    <message>
        <source>There is nothing here to move or transform: choose a layer that holds something, or select a part of one.</source>
        <translation>这里没有可移动或变换的内容：请选择有内容的图层，或选取图层的一部分。</translation>
    </message>
    <message>
        <source>This layer has no mask: add one first.</source>
        <translation>此图层没有蒙版：请先添加。</translation>
    </message>
    <message>
        <source>This layer has a mask already: delete or apply it first.</source>
        <translation>此图层已有蒙版：请先删除或应用它。</translation>
    </message>
    <message>
        <source>There is no layer below to merge with: move the layer above another picture or paint layer.</source>
        <translation>下方没有可合并的图层：请将图层移到另一个图像或绘画图层上方。</translation>
    </message>
    <message>
        <source>A layer cannot go there: groups hold at most 16 groups in each other, and no group can be in itself.</source>
        <translation>图层不能放在那里：组最多嵌套 16 层，且组不能放入自身。</translation>
    </message>
    <message>
        <source>There is no picture on the canvas to change: generate, open or paint one first.</source>
        <translation>画布上没有可修改的图像:请先生成、打开或绘制一幅。</translation>
    </message>
    <message>
        <source>No part of the picture is marked: select it, or paint over it on a mask layer, then try again.</source>
        <translation>尚未标记图像的任何部分:请先选中它,或在蒙版图层上涂抹,然后重试。</translation>
    </message>
    <message>
        <source>There is nothing to expand into: drag the generation frame past the edge of the picture first.</source>
        <translation>没有可扩展的区域:请先将生成框拖到图像边缘之外。</translation>
    </message>
    <message>
        <source>There is no file “%1”: check the name.</source>
        <translation>没有文件“%1”：请检查名称。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place or free some space.</source>
        <translation>无法写入“%1”：%2。请选择其他位置或释放一些空间。</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be opened (PNG, JPEG, WebP, TIFF, EXR): %2.</source>
        <translation>“%1”不是可以打开的图片(PNG、JPEG、WebP、TIFF、EXR)：%2。</translation>
    </message>
    <message>
        <source>The picture “%1” is too large (%2): the limit is %3.</source>
        <translation>图片“%1”太大(%2)：上限为 %3。</translation>
    </message>
    <message>
        <source>Picture files cannot be read or written: %1. Install Gouache again.</source>
        <translation>无法读写图片文件:%1。请重新安装 Gouache。</translation>
    </message>
    <message>
        <source>“%1” holds no generation settings.</source>
        <translation>“%1”不包含生成设置。</translation>
    </message>
    <message>
        <source>The document “%1” cannot be opened: %2.</source>
        <translation>无法打开文档“%1”：%2。</translation>
    </message>
    <message>
        <source>There is no model “%1”: give a file or folder, or one of these names: %2.</source>
        <translation>没有模型“%1”：请提供文件或文件夹，或使用以下名称之一：%2。</translation>
    </message>
    <message>
        <source>“%1” is a pickle file, which can run code when it is opened, so Gouache refuses it: convert it to .safetensors, or get that version of the model.</source>
        <translation>“%1”是 pickle 文件，打开时可能运行代码，因此 Gouache 拒绝使用：请将其转换为 .safetensors，或获取该模型的 .safetensors 版本。</translation>
    </message>
    <message>
        <source>The weights file “%1” is damaged or not safetensors: %2. Fetch it again.</source>
        <translation>权重文件“%1”已损坏或不是 safetensors:%2。请重新下载。</translation>
    </message>
    <message>
        <source>The model “%1” cannot be used: %2.</source>
        <translation>无法使用模型“%1”：%2。</translation>
    </message>
    <message>
        <source>The model “%1” lacks %2 tensors that it needs (%3): the download is incomplete or it is another kind of model.</source>
        <translation>模型“%1”缺少所需的 %2 个张量(%3)：下载不完整，或者它是另一种模型。</translation>
    </message>
    <message>
        <source>In the model “%1” the tensor %2 has shape %3 where %4 is needed: its weights and config do not belong together.</source>
        <translation>模型“%1”中张量 %2 的形状为 %3，而需要 %4：其权重与配置不匹配。</translation>
    </message>
    <message>
        <source>“%1” is %2, which Gouache cannot run yet.</source>
        <translation>“%1”是 %2，Gouache 尚不能运行。</translation>
    </message>
    <message>
        <source>That is no address of a model: %1.</source>
        <translation>这不是模型的地址：%1。</translation>
    </message>
    <message>
        <source>“%1” holds several models: add a file&apos;s name to the address, such as /%2. There are: %3.</source>
        <translation>“%1”中有多个模型：请在地址后加上文件名，例如 /%2。其中有：%3。</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded: %2. What has arrived is kept; try again to go on.</source>
        <translation>无法下载“%1”：%2。已下载的部分会保留，再试一次即可继续。</translation>
    </message>
    <message>
        <source>%1 does not let “%2” be downloaded without an account: agree to its terms on its page, and start Gouache with your access token in the variable HF_TOKEN.</source>
        <translation>%1 不允许未登录下载“%2”：请先在其页面上同意条款，并在启动 Gouache 时用环境变量 HF_TOKEN 提供访问令牌。</translation>
    </message>
    <message>
        <source>“%1” did not arrive as it was published (its SHA-256 is %2, but should be %3), so it was thrown away: download it again, from another place if this happens twice.</source>
        <translation>“%1”与发布的内容不一致（SHA-256 是 %2，应为 %3），因此已丢弃：请重新下载；若再次发生，请换一个来源。</translation>
    </message>
    <message>
        <source>There is not enough room in “%1”: %2 are needed, %3 are free. Free some space or choose another disk.</source>
        <translation>“%1”空间不足：需要 %2，可用 %3。请释放一些空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>The engine of this computer could not be loaded: %1. Run ./run once to set it up, or use a remote profile.</source>
        <translation>无法加载本机的引擎：%1。请运行一次 ./run 进行安装，或使用远程配置。</translation>
    </message>
    <message>
        <source>The device “%1” is not available here: %2.</source>
        <translation>设备“%1”在此不可用：%2。</translation>
    </message>
    <message>
        <source>Not enough memory on %1 (about %2 needed): make the picture smaller, fewer at a time, or use another device.</source>
        <translation>%1 的内存不足(约需 %2)：请缩小图片、减少同时生成的张数，或使用其他设备。</translation>
    </message>
    <message>
        <source>%1 gave values that are not numbers at step %2, also in float32: the model or a LoRA is damaged, or the guidance far too high.</source>
        <translation>%1 在第 %2 步给出了无效数值(float32 下也是如此)：模型或 LoRA 已损坏，或者引导系数过高。</translation>
    </message>
    <message>
        <source>Generating failed: %1.</source>
        <translation>生成失败：%1。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No product stands out from the background of “%1”: use a photo on a plain, light background or one with transparency, or paint the product&apos;s mask.</source>
        <translation>在“%1”的背景上找不到商品：请使用浅色纯净背景或带透明背景的照片，或手动绘制商品的蒙版。</translation>
    </message>
    <message>
        <source>The product&apos;s mask has %1 pixels and its photo “%2” %3: make the mask from this photo again.</source>
        <translation>商品蒙版为 %1 像素，而照片“%2”为 %3 像素：请用这张照片重新制作蒙版。</translation>
    </message>
    <message>
        <source>A picture that this job needs (%1) is not in the queue&apos;s store any more: remove the job and add it again with its picture.</source>
        <translation>此任务所需的图片（%1）已不在队列的存储中：请移除该任务，并连同图片重新添加。</translation>
    </message>
    <message>
        <source>“%1” cannot be written, because its disk is full or your quota is spent: free some space, then resume.</source>
        <translation>无法写入“%1”，因为磁盘已满或配额已用完：请腾出一些空间，然后继续。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Check its permissions and its disk, then resume.</source>
        <translation>无法写入“%1”：%2。请检查其权限和磁盘，然后继续。</translation>
    </message>
    <message>
        <source>“%1” is damaged: %2. Move it to another place, and Gouache begins a new one; finished pictures are not touched.</source>
        <translation>“%1”已损坏：%2。请将它移到别处，Gouache 会新建一个；已完成的图片不受影响。</translation>
    </message>
    <message>
        <source>“%1” was made by a later version of Gouache: update this one, or choose another data folder.</source>
        <translation>“%1”由更新版本的 Gouache 创建：请更新本程序，或选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>“%1” is in use by another program for too long: close that program, then try again.</source>
        <translation>“%1”被其他程序占用太久：请关闭该程序，然后重试。</translation>
    </message>
    <message>
        <source>There is no job “%1” in the queue: list the queue to see its jobs.</source>
        <translation>队列中没有任务“%1”：请列出队列以查看其中的任务。</translation>
    </message>
    <message>
        <source>There is no batch “%1” in the queue: list the batches to see them.</source>
        <translation>队列中没有批次“%1”：请列出批次以查看。</translation>
    </message>
    <message>
        <source>Only a waiting job can be changed, and this one has begun or ended: duplicate it, then change the copy.</source>
        <translation>只有等待中的任务可以修改，而这个任务已经开始或结束：请先复制它，再修改副本。</translation>
    </message>
    <message>
        <source>This job has gone on to another try since, so it was not stopped: look at it again.</source>
        <translation>该任务此后已进入另一次尝试，因此没有停止：请再次查看它。</translation>
    </message>
    <message>
        <source>Another Gouache (process %1) works on this queue already and makes its jobs: close that one to make them here.</source>
        <translation>另一个 Gouache（进程 %1）已在处理此队列并生成其中的任务：请关闭它，以便在这里生成。</translation>
    </message>
    <message>
        <source>The program ended while this job was being made, so it is made again.</source>
        <translation>生成该任务时程序意外结束，因此将重新生成。</translation>
    </message>
    <message>
        <source>The program ended twice while this job was being made, so it was set aside: check its model and settings, then retry it.</source>
        <translation>生成该任务时程序两次意外结束，因此已将其搁置：请检查其模型和设置，然后重试。</translation>
    </message>
    <message>
        <source>The program ended twice while the same job was being made. That job was set aside and the queue waits: look at the job, then resume.</source>
        <translation>生成同一任务时程序两次意外结束。该任务已被搁置，队列已暂停：请查看该任务，然后继续。</translation>
    </message>
    <message>
        <source>There is no room left for pictures in “%1”: free some space or choose another folder, then resume.</source>
        <translation>“%1”中已没有存放图片的空间：请腾出一些空间或选择其他文件夹，然后继续。</translation>
    </message>
    <message>
        <source>Pictures cannot be written to “%1”: %2. Make the folder writable or choose another one, then resume.</source>
        <translation>无法将图片写入“%1”：%2。请使该文件夹可写或选择其他文件夹，然后继续。</translation>
    </message>
    <message>
        <source>The pattern “%1” cannot name files: %2.</source>
        <translation>“%1”不能用作文件名模板：%2。</translation>
    </message>
    <message>
        <source>“%1” is no amount of money: write a number with at most six decimal places, such as 0.32.</source>
        <translation>“%1”不是金额:请写一个最多六位小数的数字,例如 0.32。</translation>
    </message>
    <message>
        <source>“%1” is no currency: give its three letters, such as CNY, EUR or USD.</source>
        <translation>“%1”不是货币:请写它的三个字母,例如 CNY、EUR 或 USD。</translation>
    </message>
    <message>
        <source>The prices and budgets in “%1” cannot be used: %2. Correct the file, or delete it and set them again.</source>
        <translation>“%1”中的价格和预算无法使用:%2。请改正该文件,或删除后重新设置。</translation>
    </message>
    <message>
        <source>There is nothing in “%1” to make pictures of: give pictures, folders, tables (CSV, TSV) or lists of prompts (text).</source>
        <translation>“%1”中没有可以用来出图的内容:请给出图片、文件夹、表格(CSV、TSV)或提示词列表(文本)。</translation>
    </message>
    <message>
        <source>“%1” is a spreadsheet: save it as CSV in the program that made it, and use that file.</source>
        <translation>“%1”是电子表格:请在制作它的程序中另存为 CSV,再使用那个文件。</translation>
    </message>
    <message>
        <source>“%1” is in an encoding that cannot be read: save it as UTF-8.</source>
        <translation>“%1”的编码无法读取:请将它保存为 UTF-8。</translation>
    </message>
    <message>
        <source>A quotation mark is opened in line %1 and never closed: close it, or double it where it belongs to the text.</source>
        <translation>第 %1 行的引号没有闭合:请补上,若引号属于正文则写成两个。</translation>
    </message>
    <message>
        <source>The column “%1” is not known, so it is not used. Known are: %2.</source>
        <translation>不认识“%1”列,因此不使用它。认识的有:%2。</translation>
    </message>
    <message>
        <source>The first line of “%1” names no column that is known: name one “prompt” or “image”. Known are: %2.</source>
        <translation>“%1”的第一行没有认识的列名:请把一列命名为“prompt”或“image”。认识的有:%2。</translation>
    </message>
    <message>
        <source>The line has %1 cells, but there are only %2 columns: put a text that holds the separator into quotation marks.</source>
        <translation>这一行有 %1 个单元格,但只有 %2 列:含有分隔符的文字请加引号。</translation>
    </message>
    <message>
        <source>%1 is “%2”, but must be %3.</source>
        <translation>%1 是“%2”,但必须是%3。</translation>
    </message>
    <message>
        <source>“%1” is no sweep: write a field and its values, such as steps=10,20,30 or cfg=4..8:2.</source>
        <translation>“%1”不是扫描参数:请写字段和取值,例如 steps=10,20,30 或 cfg=4..8:2。</translation>
    </message>
    <message>
        <source>This would be %1 jobs; a batch holds at most %2: divide it.</source>
        <translation>这将产生 %1 个任务;一批最多 %2 个:请分开进行。</translation>
    </message>
    <message>
        <source>The labels of the grid cannot be drawn: %1. Install a font, such as DejaVu Sans, and try again.</source>
        <translation>无法绘制网格的标签:%1。请安装一种字体(例如 DejaVu Sans)后再试。</translation>
    </message>
    <message>
        <source>Today&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until tomorrow.</source>
        <translation>今天的预算已用完（%1 / %2），租用的配置不再接受任务：请提高预算，或等到明天。</translation>
    </message>
    <message>
        <source>This month&apos;s budget is spent (%1 of %2), so rented profiles take no further job: raise it, or wait until next month.</source>
        <translation>本月的预算已用完（%1 / %2），租用的配置不再接受任务：请提高预算，或等到下个月。</translation>
    </message>
    <message>
        <source>This batch&apos;s budget is spent (%1 of %2), so rented profiles take none of its jobs: raise it to go on.</source>
        <translation>此批次的预算已用完（%1 / %2），租用的配置不再接受它的任务：提高预算后即可继续。</translation>
    </message>
    <message>
        <source>The queue is paused, so nothing is made. %1 “gouache-cli queue resume” goes on.</source>
        <translation>队列已暂停，因此不会生成任何图片。%1 运行“gouache-cli queue resume”即可继续。</translation>
    </message>
    <message>
        <source>%1 of %2 jobs failed: “gouache-cli queue list --state failed” says why, “gouache-cli queue retry --failed” tries them again.</source>
        <translation>%2 个任务中有 %1 个失败：“gouache-cli queue list --state failed”会说明原因，“gouache-cli queue retry --failed”会重试。</translation>
    </message>
    <message>
        <source>%1 jobs are left that cannot be made now. %2</source>
        <translation>还有 %1 个任务现在无法执行。%2</translation>
    </message>
    <message>
        <source>They name the profile “%1”, which is not here (there are: %2): give them another one, or make that profile.</source>
        <translation>它们指定的配置“%1”在这里不存在（现有：%2）：请为它们另选配置，或创建该配置。</translation>
    </message>
</context>
<context>
    <name>gouache::ui::BrushPresetModel</name>
    <message>
        <source>Round</source>
        <translation>圆头</translation>
    </message>
    <message>
        <source>Soft round</source>
        <translation>柔边圆头</translation>
    </message>
    <message>
        <source>Airbrush</source>
        <translation>喷枪</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>铅笔</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨水</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>马克笔</translation>
    </message>
    <message>
        <source>Calligraphy</source>
        <translation>书法</translation>
    </message>
    <message>
        <source>Chalk</source>
        <translation>粉笔</translation>
    </message>
    <message>
        <source>Glaze</source>
        <translation>罩染</translation>
    </message>
</context>
<context>
    <name>gouache::ui::Workspaces</name>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>Every dock where it was on the first start</source>
        <translation>每个面板回到首次启动时的位置</translation>
    </message>
    <message>
        <source>reset layout</source>
        <translation>重置 布局</translation>
    </message>
    <message>
        <source>&amp;Save the workspace…</source>
        <translation>保存工作区(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the arrangement of the docks under a name</source>
        <translation>给面板布局起名保存</translation>
    </message>
    <message>
        <source>De&amp;lete a workspace…</source>
        <translation>删除工作区(&amp;L)…</translation>
    </message>
    <message>
        <source>Forget an arrangement that was saved</source>
        <translation>删掉保存过的布局</translation>
    </message>
    <message>
        <source>An arrangement of the docks that you saved</source>
        <translation>你保存的面板布局</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>Name; one that exists is replaced:</source>
        <translation>名称(同名的会被替换):</translation>
    </message>
    <message>
        <source>Delete a workspace</source>
        <translation>删除工作区</translation>
    </message>
    <message>
        <source>Workspace to forget:</source>
        <translation>要删除的工作区:</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>The model&apos;s</source>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>尾部对齐</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘画</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>画笔笔画</translation>
    </message>
    <message>
        <source>eraser stroke</source>
        <translation>橡皮擦笔画</translation>
    </message>
    <message>
        <source>new layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <source>delete layer</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>duplicate layer</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <source>rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>移动图层</translation>
    </message>
    <message>
        <source>layer opacity</source>
        <translation>图层不透明度</translation>
    </message>
    <message>
        <source>layer visibility</source>
        <translation>图层可见性</translation>
    </message>
    <message>
        <source>place picture</source>
        <translation>放置图片</translation>
    </message>
    <message>
        <source>replace pixels</source>
        <translation>替换像素</translation>
    </message>
    <message>
        <source>clear layer</source>
        <translation>清空图层</translation>
    </message>
    <message>
        <source>canvas size</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <source>open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>blend mode</source>
        <translation>混合模式</translation>
    </message>
    <message>
        <source>lock layer</source>
        <translation>锁定图层</translation>
    </message>
    <message>
        <source>lock transparency</source>
        <translation>锁定透明度</translation>
    </message>
    <message>
        <source>clip to layer below</source>
        <translation>剪贴到下方图层</translation>
    </message>
    <message>
        <source>add layer mask</source>
        <translation>添加图层蒙版</translation>
    </message>
    <message>
        <source>delete layer mask</source>
        <translation>删除图层蒙版</translation>
    </message>
    <message>
        <source>apply layer mask</source>
        <translation>应用图层蒙版</translation>
    </message>
    <message>
        <source>switch layer mask</source>
        <translation>启用或停用图层蒙版</translation>
    </message>
    <message>
        <source>paint layer mask</source>
        <translation>绘制图层蒙版</translation>
    </message>
    <message>
        <source>group layers</source>
        <translation>编组图层</translation>
    </message>
    <message>
        <source>ungroup layers</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <source>merge down</source>
        <translation>向下合并</translation>
    </message>
    <message>
        <source>flatten picture</source>
        <translation>拼合图像</translation>
    </message>
    <message>
        <source>control settings</source>
        <translation>控制设置</translation>
    </message>
    <message>
        <source>region settings</source>
        <translation>区域设置</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>generation frame</source>
        <translation>生成框</translation>
    </message>
    <message>
        <source>guides</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>reference pictures</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <source>smudge stroke</source>
        <translation>涂抹笔触</translation>
    </message>
    <message>
        <source>clone stroke</source>
        <translation>仿制笔触</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>move content</source>
        <translation>移动内容</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>delete content</source>
        <translation>删除内容</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>image size</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <source>accept result</source>
        <translation>采用结果</translation>
    </message>
</context>
<context>
    <name>prices</name>
    <message>
        <source>RTX 4090 of one&apos;s own, paid off by one campaign</source>
        <translation>自有 RTX 4090,由一次项目摊完</translation>
    </message>
    <message>
        <source>The card costs %1 and is paid off by 50,000 pictures: 500 a day on 100 working days, at %2 pictures an hour some 42 hours of work. Electricity is not counted. Pictures after those cost electricity alone.</source>
        <translation>显卡价格 %1,由 50,000 张图摊完:100 个工作日每天 500 张,按每小时 %2 张约工作 42 小时。不计电费。之后的图片只需电费。</translation>
    </message>
    <message>
        <source>Cloud GPU on demand, rented for the working day</source>
        <translation>按需云 GPU,按工作日租用</translation>
    </message>
    <message>
        <source>%1 an hour, rented 8 hours a day for 500 pictures: at %2 pictures an hour it works 25 minutes of them and waits for the rest, which is paid too (19.2 rented hours for each hour of work).</source>
        <translation>每小时 %1,每天租 8 小时出 500 张图:按每小时 %2 张只工作 25 分钟,其余时间在等待,同样计费(每工作 1 小时需租 19.2 小时)。</translation>
    </message>
    <message>
        <source>Cloud GPU reserved, rented for the working day</source>
        <translation>预留云 GPU,按工作日租用</translation>
    </message>
    <message>
        <source>%1 an hour, a quarter less than on demand for a reservation of months; otherwise as on demand: 8 hours a day for 500 pictures, 25 minutes of work at %2 pictures an hour.</source>
        <translation>每小时 %1,因预留数月比按需便宜四分之一;其余与按需相同:每天 8 小时出 500 张图,按每小时 %2 张工作 25 分钟。</translation>
    </message>
    <message>
        <source>Cloud GPU on demand, given back when idle</source>
        <translation>按需云 GPU,空闲即释放</translation>
    </message>
    <message>
        <source>%1 an hour, and not a minute is paid in which it waits; %2 pictures an hour.</source>
        <translation>每小时 %1,等待时不付费;每小时 %2 张图。</translation>
    </message>
    <message>
        <source>RTX 4090 of one&apos;s own over five years</source>
        <translation>自有 RTX 4090,五年摊销</translation>
    </message>
    <message>
        <source>The card costs %1 and works 10,000 hours (five years of 2,000), with 450 W at 0.60 a kilowatt-hour; %2 pictures an hour.</source>
        <translation>显卡价格 %1,共工作 10,000 小时(五年,每年 2,000 小时),功率 450 W,电价每度 0.60;每小时 %2 张图。</translation>
    </message>
    <message>
        <source>This computer, electricity alone</source>
        <translation>本机,仅计电费</translation>
    </message>
    <message>
        <source>200 W at %1 a kilowatt-hour; the computer is there anyway. %2 pictures an hour.</source>
        <translation>功率 200 W,电价每度 %1;电脑本来就有。每小时 %2 张图。</translation>
    </message>
</context>
</TS>

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Connectors.Architecture.Tests.Icons;

public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_of_a_page_is_in_the_file_and_every_icon_of_the_file_is_on_a_page()
    {
        var drawn = XDocument.Load(Repository.File("src", "Connectors.Web", "wwwroot", "lib", "lucide", "icons.svg"))
            .Descendants().Select(symbol => symbol.Attribute("id")?.Value).OfType<string>().Order(StringComparer.Ordinal);
        var named = SourceFile.All(".cshtml").SelectMany(file => OnPages().Matches(string.Join('\n', file.Lines)))
            .Concat(SourceFile.All("Icons.cs").SelectMany(file => InTables().Matches(string.Join('\n', file.Lines))))
            .SelectMany(match => Quoted().Matches(match.Value))
            .Select(match => match.Groups[1].Value)
            .Where(name => name != "name")
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(named, drawn);
    }

    // By its name, or chosen by a condition; or made once for many rows.
    [GeneratedRegex("""<icon name="(@\(.*?\)"|[a-z0-9-]*")|IconTagHelper\.Of\(Context, "[a-z0-9-]*"[,)]""")]
    private static partial Regex OnPages();

    // The constants and tables of a file of icons.
    [GeneratedRegex("""(?:=>|=) "[a-z0-9-]+"(?=[,;])""")]
    private static partial Regex InTables();

    [GeneratedRegex("\"([a-z][a-z0-9-]*)\"")]
    private static partial Regex Quoted();
}

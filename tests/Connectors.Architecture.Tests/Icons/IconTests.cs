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
        var named = SourceFile.All(".cshtml", "Icons.cs")
            .SelectMany(file => Names().Matches(string.Join('\n', file.Lines)))
            .SelectMany(match => Quoted().Matches(match.Value))
            .Select(match => match.Groups[1].Value)
            .Where(name => name != "name")
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(named, drawn);
    }

    // An icon by its name, one chosen by a condition, and the arms of a table in a file of icons. The values come last in each.
    [GeneratedRegex("""<icon name="(@\(.*?\)"|[a-z0-9-]*")|=> "[a-z0-9-]+"(?=,)""")]
    private static partial Regex Names();

    [GeneratedRegex("\"([a-z][a-z0-9-]*)\"")]
    private static partial Regex Quoted();
}

namespace Connectors.OpenApi.Tests;

public sealed class ImportNotesTests
{
    [Fact]
    public void What_matters_most_comes_first()
    {
        var list = new ImportNotes();
        list.Count("/d", "descriptions were left out");
        list.Name("/c", "records: the response is a list", "listOrders", Importance.Decided);
        list.Add("/b", "The version 3 was read as 3.0.0.", Importance.Repaired, line: 2);
        list.Count("/l", "lists were left out", importance: Importance.Limited);
        list.Add("/s", "Single.");
        list.Add("/a", "OpenIdConnect was left out.", Importance.Missing);

        Assert.Equal(
            [
                "OpenIdConnect was left out.", "Single.", "1 × lists were left out.", "Line 2: The version 3 was read as 3.0.0.",
                "1 × records: the response is a list: listOrders.", "1 × descriptions were left out.",
            ],
            list.ToList().Select(line => line.Message));
    }

    [Fact]
    public void At_most_20_lines_are_shown_and_the_rest_is_counted()
    {
        var list = new ImportNotes();
        foreach (var number in Enumerable.Range(0, 25)) list.Add($"/{number}", $"Number {number}.");

        Assert.Equal(21, list.ToList().Count);
        Assert.Equal(new ImportNote("", "5 more lines of less importance were left out."), list.ToList()[^1]);
    }

    [Fact]
    public void What_is_the_same_in_several_places_is_one_line()
    {
        var list = new ImportNotes();
        foreach (var number in Enumerable.Range(0, 3)) list.Add($"/{number}", "Callbacks were left out.");
        foreach (var number in Enumerable.Range(0, 10)) list.Name($"/{number}", "paged", $"e{number}", Importance.Decided);

        Assert.Equal(
            [
                new ImportNote("/0", "Callbacks were left out. The same at 2 more places.") { NeedsAction = true },
                new ImportNote("/0", "10 × paged: e0, e1, e2, e3, e4, e5, e6, e7 and 2 more."),
            ],
            list.ToList());
    }
}

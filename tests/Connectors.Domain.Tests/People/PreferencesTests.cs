using Connectors.Domain.People;

namespace Connectors.Domain.Tests.People;

/// <summary>How a person wants pages to be, and how that is stored.</summary>
public sealed class PreferencesTests
{
    [Fact]
    public void What_is_stored_comes_back()
    {
        var roomy = Preferences.Usual with { Density = Density.Comfortable, HidesFirstSteps = true };
        var mine = roomy.With(new SavedView("Shops", "?q=shop"))!;

        var read = Preferences.Read(mine.Text());

        Assert.Equal((Density.Comfortable, true), (read.Density, read.HidesFirstSteps));
        Assert.Equal([new SavedView("Shops", "?q=shop")], read.Views);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"Density":"Gigantic"}""")]
    [InlineData("""{"Views":[null,{"Name":null,"Query":"?q=a"}]}""")]
    public void What_can_not_be_read_is_as_usual(string? text) => Assert.Equal(
        (Density.Compact, false, 0),
        (Preferences.Read(text).Density, Preferences.Read(text).HidesFirstSteps, Preferences.Read(text).Views.Count));

    [Fact]
    public void A_view_of_the_same_name_replaces_the_other_whatever_its_letters()
    {
        var mine = Preferences.Usual.With(new SavedView("Shops", "?q=a"))!.With(new SavedView("shops", "?q=b"))!;

        Assert.Equal([new SavedView("shops", "?q=b")], mine.Views);
        Assert.Empty(mine.Without("SHOPS").Views);
    }

    [Fact]
    public void There_are_no_more_views_than_a_person_can_look_through()
    {
        var full = Enumerable.Range(0, Preferences.MostViews)
            .Aggregate(Preferences.Usual, (mine, number) => mine.With(new SavedView($"View {number}", ""))!);

        Assert.Null(full.With(new SavedView("One more", "")));
        Assert.NotNull(full.With(new SavedView("View 3", "?q=other")));
    }
}

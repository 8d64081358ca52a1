using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class MarkPictureTests
{
    [Fact]
    public void Packages_of_similar_names_have_marks_that_differ()
    {
        var names = Enumerable.Range(1, 300).Select(at => $"package-{at}");

        Assert.InRange(names.Select(MarkPicture.Of).Distinct().Count(), 295, 300);
    }

    [Fact]
    public void A_mark_is_the_same_every_time_and_holds_nothing_of_the_name()
    {
        const string Hostile = "\"><script>alert(1)</script>";

        Assert.Equal(MarkPicture.Of(Hostile), MarkPicture.Of(Hostile));
        Assert.DoesNotContain("script", MarkPicture.Of(Hostile), StringComparison.Ordinal);
    }
}

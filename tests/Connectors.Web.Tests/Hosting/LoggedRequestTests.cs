using Connectors.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Connectors.Web.Tests.Hosting;

public sealed class LoggedRequestTests
{
    [Theory]
    [InlineData("/invitation/s3cr3t", "/invitation/…")]
    [InlineData("/Invitation/s3cr3t/more", "/invitation/…")]
    [InlineData("/password/s3cr3t", "/password/…")]
    [InlineData("/connectors", "/connectors")]
    public void The_token_of_a_link_is_not_logged(string path, string logged) =>
        Assert.Equal(logged, LoggedRequest.PathOf(new PathString(path)));
}
